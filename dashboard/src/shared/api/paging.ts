// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** Where a page of a list of the past begins. A cursor is good for the same question only, so all pages are of one span. */
export interface PageStart {
  readonly from: string;
  readonly to: string;
  readonly cursor?: string;
}

/** The first page of what the last days had; it begins anew each time it is asked for. */
export function firstPage(days: number): PageStart {
  const to = Date.now() + 60_000;
  return { from: new Date(to - days * 86_400_000).toISOString(), to: new Date(to).toISOString() };
}

/** The page after one, if there is any. */
export function pageAfter({ start, next_cursor }: { start: PageStart; next_cursor: string | null }) {
  return next_cursor === null ? undefined : { from: start.from, to: start.to, cursor: next_cursor };
}
