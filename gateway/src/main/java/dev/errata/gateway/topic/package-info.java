// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How do single records of people and operators get into Kafka, beside what clients send? */
@NullMarked
package dev.errata.gateway.topic;

import org.jspecify.annotations.NullMarked;
