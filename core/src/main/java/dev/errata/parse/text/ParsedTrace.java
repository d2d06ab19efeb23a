// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;

/**
 * A stack trace that was found in text.
 *
 * @param language whose runtime wrote it
 * @param chain what was thrown, never empty; an exception without a recognisable type has an empty one
 */
public record ParsedTrace(Language language, ExceptionChain chain) {}
