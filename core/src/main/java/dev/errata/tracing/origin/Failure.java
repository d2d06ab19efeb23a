// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupedError;
import dev.errata.tracing.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One failure of a trace: the way it took, and where it began.
 *
 * @param root the error that tells of its beginning, see {@link RootErrors}; null if none does
 */
public record Failure(Chain chain, Origin origin, @Nullable GroupedError root) {}
