// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import dev.errata.model.Format;
import java.util.List;

/** A body of lines as the values of records of one format. */
record LineRecords(Format format, List<byte[]> values) {}
