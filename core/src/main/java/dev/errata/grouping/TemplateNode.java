// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import java.util.List;

/**
 * One branch of a project's template tree: templates of one type, first word and number of words.
 *
 * @param templates in the order of their first sight
 * @param fingerprints the variant of each
 */
@SuppressWarnings("ArrayRecordComponent") // parallel to the templates, never compared
public record TemplateNode(List<String> templates, long[] fingerprints) {}
