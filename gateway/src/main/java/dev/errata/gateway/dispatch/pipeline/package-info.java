// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Does the pipeline itself still work? Asked of Kafka alone. */
@NullMarked
package dev.errata.gateway.dispatch.pipeline;

import org.jspecify.annotations.NullMarked;
