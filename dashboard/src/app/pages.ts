// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { groupEventRoute, groupRoute } from "#features/group/route";
import { groupsRoute } from "#features/groups/route";
import type { IconName } from "#shared/ui/Icon";

/** The pages of a project: one line for each. */
export const pages = [groupsRoute, groupRoute, groupEventRoute] as const;

interface NavEntry {
  readonly label: string;
  readonly icon: IconName;
  /** Path below the project. */
  readonly path: string;
  /** Second key after `g`. */
  readonly letter: string;
}

/** The side navigation: one line for each. */
export const nav: readonly NavEntry[] = [{ label: "Groups", icon: "groups", path: "groups", letter: "g" }];
