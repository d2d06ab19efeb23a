// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.clickhouse.tables;

import dev.errata.lifecycle.Release;

/** One row of {@code releases}: what is known of a release of a service in an environment. */
public record ReleaseRow(String project, String service, String environment, Release release) {}
