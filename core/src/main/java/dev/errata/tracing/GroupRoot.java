// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing;

/**
 * Whose failure a group's errors are, by the traces of the last hour.
 *
 * @param rootGroup the group in which most of the failures began; the group itself if none stands out
 * @param traces with an error of the group and a known origin
 * @param share of these that began in the root group, 0 to 1
 * @param at minute since the epoch of the latest of these
 */
public record GroupRoot(String project, long group, long rootGroup, long traces, double share, long at) {}
