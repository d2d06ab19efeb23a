// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

export const tabs = ["event", "why", "events", "tags", "traces", "activity"] as const;

export type Tab = (typeof tabs)[number];

export const spans = ["24h", "7d", "30d", "90d"] as const;

export type SpanName = (typeof spans)[number];

/** Which events are looked at. */
export interface EventFilter {
  readonly query?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What the page of a group shows, as the address says it. */
export interface GroupSearch extends EventFilter {
  readonly tab?: Tab;
  readonly span?: SpanName;
}

const HOURS: Record<SpanName, number> = { "24h": 24, "7d": 168, "30d": 720, "90d": 2160 };
const HOUR = 3_600_000;

/** Reads an address; what makes no sense is left out. */
export function readSearch(search: Record<string, unknown>): GroupSearch {
  const { tab, span, query, from, to } = search;
  const times = isTime(from) && isTime(to) && Date.parse(from) < Date.parse(to);
  return {
    ...(tabs.includes(tab as Tab) && { tab: tab as Tab }),
    ...(spans.includes(span as SpanName) && { span: span as SpanName }),
    ...(typeof query === "string" && query !== "" && { query }),
    ...(times && { from, to }),
  };
}

export function filterOf({ query, from, to }: GroupSearch): EventFilter {
  return {
    ...(query !== undefined && { query }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
}

/** The beginning of a span that ends now, to the minute, so that it is the same question for a while. */
export function spanFrom(span: SpanName, now: number): string {
  const minute = Math.floor(now / 60_000) * 60_000;
  return new Date(minute - HOURS[span] * HOUR).toISOString();
}

/** The shortest span in which the group was seen at all. */
export function spanFor(lastSeen: string, now: number): SpanName {
  const past = now - Date.parse(lastSeen);
  return spans.find((span) => past < HOURS[span] * HOUR) ?? "90d";
}

function isTime(value: unknown): value is string {
  return typeof value === "string" && !Number.isNaN(Date.parse(value));
}
