// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** When is a payload safe? The only place that writes payloads to Kafka. */
@NullMarked
package dev.errata.gateway.intake.kafka;

import org.jspecify.annotations.NullMarked;
