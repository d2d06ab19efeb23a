// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What do clients send, and may they? Takes payloads over HTTP and gRPC and answers when Kafka has them. */
@NullMarked
package dev.errata.gateway.intake;

import org.jspecify.annotations.NullMarked;
