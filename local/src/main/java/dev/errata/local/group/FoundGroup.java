// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

/**
 * A group, or a variant of one, that was found by how it begins.
 *
 * @param hex 16 hex digits
 */
record FoundGroup(String project, String hex, String title) {}
