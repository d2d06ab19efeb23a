// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What runs on the Flink cluster? Its REST API, for those who are told where it is. */
@NullMarked
package dev.errata.gateway.flink;

import org.jspecify.annotations.NullMarked;
