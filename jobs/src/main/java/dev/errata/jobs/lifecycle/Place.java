// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.lifecycle;

/** Where a release runs. */
public record Place(String service, String environment) {}
