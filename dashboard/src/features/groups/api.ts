// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { deployment, level, status } from "#shared/api/model";
import type { GroupsSearch } from "./search";

const groupRow = z.object({
  id: z.string(),
  type: z.string(),
  message: z.string(),
  title: z.string(),
  culprit: z.string(),
  level,
  platform: z.string(),
  status,
  assignee: z.string(),
  revision: z.number(),
  services: z.array(z.string()),
  environments: z.array(z.string()),
  first_release: z.string(),
  last_release: z.string(),
  variants: z.number(),
  count: z.number(),
  window_count: z.number(),
  users: z.number(),
  first_seen: z.string(),
  last_seen: z.string(),
  sparkline: z.array(z.number()),
});

/** A group as a line of the list. */
export type GroupRow = z.infer<typeof groupRow>;

const page = z.object({
  window: z.object({ from: z.string(), to: z.string(), interval: z.number(), deployment: deployment.nullable() }),
  groups: z.array(groupRow),
  total: z.number(),
  next_cursor: z.string().nullable(),
});

export type GroupsPageAnswer = z.infer<typeof page>;

const facet = z.array(z.object({ value: z.string(), groups: z.number() }));

const facets = z.object({
  total: z.number(),
  facets: z.object({
    status: facet,
    level: facet,
    service: facet,
    environment: facet,
    release: facet,
    type: facet,
    assignee: facet,
  }),
});

export type Facets = z.infer<typeof facets>;

const PAGE = 200;
const IDS_AT_ONCE = 40;

function listPath(project: string): string {
  return `projects/${segment(project)}/groups`;
}

/** The groups of a question, page after page. */
export function groupsQuery(project: string, search: Required<GroupsSearch>) {
  const { q, sort, window } = search;
  return infiniteQueryOptions({
    queryKey: ["groups", project, { q, sort, window }],
    queryFn: ({ pageParam, signal }) =>
      request(page, listPath(project), {
        parameters: { query: q, sort, window, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    // A list that is read is not moved: it says that groups changed, and is asked for again by hand.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 300_000,
  });
}

/** How the groups of a question divide. */
export function facetsQuery(project: string, { q, window }: Required<GroupsSearch>) {
  return queryOptions({
    queryKey: ["facets", project, { q, window }],
    queryFn: ({ signal }) =>
      request(facets, `${listPath(project)}/facets`, { parameters: { query: q, window }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** Whether a project has had any errors within a month. */
export function anyGroupsQuery(project: string) {
  return queryOptions({
    queryKey: ["any-groups", project],
    queryFn: async ({ signal }) =>
      (await request(page, listPath(project), { parameters: { window: "30d", limit: 1 }, signal })).total > 0,
  });
}

/** The lines of some groups as they are now; those without an event in the window are left out. */
export async function rowsOf(project: string, ids: readonly string[], window: string): Promise<readonly GroupRow[]> {
  const rows: GroupRow[] = [];
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const query = `group:${ids.slice(at, at + IDS_AT_ONCE).join(",")}`;
    rows.push(...(await request(page, listPath(project), { parameters: { query, window, limit: PAGE } })).groups);
  }
  return rows;
}
