// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import java.util.List;

/**
 * The templates of one branch of a project's template tree.
 *
 * @param templates templates in the order of their first sight
 * @param groups the group of each
 */
@SuppressWarnings("ArrayRecordComponent") // parallel to the templates, never compared
public record TemplateNode(List<String> templates, long[] groups) {}
