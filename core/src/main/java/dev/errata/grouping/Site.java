// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

/**
 * What was seen at one crash site, up to a bound: enough to tell a site of its own from one that many errors share.
 *
 * @param templates hashes of the different message templates
 * @param callers hashes of the different calling frames
 */
@SuppressWarnings("ArrayRecordComponent") // two small sets, never compared
public record Site(long[] templates, long[] callers) {}
