// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

export const windows = ["1h", "24h", "7d", "14d", "30d", "since-deploy"] as const;

export const sorts = ["last-seen", "first-seen", "count", "users"] as const;

export type Window = (typeof windows)[number];

export type Sort = (typeof sorts)[number];

/** What the list shows, as the address says it. */
export interface GroupsSearch {
  readonly q?: string;
  readonly sort?: Sort;
  readonly window?: Window;
}

export const defaults: Required<GroupsSearch> = { q: "is:open", sort: "last-seen", window: "24h" };

/** Reads an address; what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): GroupsSearch {
  const { q, sort, window } = search;
  return {
    ...(typeof q === "string" && { q }),
    ...(isOneOf(sorts, sort) && { sort }),
    ...(isOneOf(windows, window) && { window }),
  };
}

/** What differs from the defaults, so that addresses stay short. */
export function shortened(search: Required<GroupsSearch>): GroupsSearch {
  return {
    ...(search.q !== defaults.q && { q: search.q }),
    ...(search.sort !== defaults.sort && { sort: search.sort }),
    ...(search.window !== defaults.window && { window: search.window }),
  };
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.includes(value as T);
}
