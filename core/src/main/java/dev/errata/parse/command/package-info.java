// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What did a person ask for? Commands as they come from the topic. */
@NullMarked
package dev.errata.parse.command;

import org.jspecify.annotations.NullMarked;
