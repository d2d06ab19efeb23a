// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** How are the topics of people and operators written and followed, beside what clients send? */
@NullMarked
package dev.errata.gateway.topic;

import org.jspecify.annotations.NullMarked;
