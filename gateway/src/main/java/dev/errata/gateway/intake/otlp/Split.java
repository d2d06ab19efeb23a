// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import java.util.List;

/**
 * A request in parts that each fit a record.
 *
 * @param rejected records that fit none by themselves
 */
record Split(List<byte[]> parts, int rejected) {}
