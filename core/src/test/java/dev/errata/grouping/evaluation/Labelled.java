// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping.evaluation;

import dev.errata.model.ErrorEvent;

/**
 * An event of which it is known what caused it.
 *
 * @param id names it in reports
 * @param project groups are judged inside one project
 * @param cause the label
 */
record Labelled(String id, String project, String cause, ErrorEvent event) {}
