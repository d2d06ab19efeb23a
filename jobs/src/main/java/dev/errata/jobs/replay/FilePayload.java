// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.replay;

import dev.errata.model.RawPayload;

/**
 * A payload read from a file.
 *
 * @param fileBytes bytes of the file, as it lies on the disk, that were read since the payload before
 */
public record FilePayload(RawPayload payload, long fileBytes) {}
