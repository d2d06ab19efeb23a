// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Features;
import dev.errata.model.GroupingKeys;

/**
 * What a project keeps of a variant.
 *
 * @param keys its keys
 * @param features what it is compared by
 * @param page where its group lists it, see {@link Members}
 */
public record RememberedVariant(GroupingKeys keys, Features features, int page) {}
