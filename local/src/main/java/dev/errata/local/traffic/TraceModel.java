// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.traffic;

import dev.errata.model.Frame;
import java.util.List;

/**
 * One distinct error: everything that its occurrences share.
 *
 * @param frames calls, oldest first
 * @param message text with {@code {n}} and {@code {h}} where occurrences differ
 * @param cause type of a second exception around it, or empty
 */
record TraceModel(
        ServiceModel service, String type, String message, String cause, String transaction, List<Frame> frames) {}
