// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do OpenTelemetry clients send? Traces, logs and metrics over HTTP and gRPC. */
@NullMarked
package dev.errata.gateway.intake.otlp;

import org.jspecify.annotations.NullMarked;
