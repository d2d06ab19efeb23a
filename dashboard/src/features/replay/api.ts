// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { firstPage, type PageStart, pageAfter } from "#shared/api/paging";

const job = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["track", "correlate", "replay", "simulate", "other"]),
  state: z.string(),
  started_at: z.string(),
  ended_at: z.string().nullable(),
  progress: z.object({ read: z.number(), share: z.number().nullable() }).nullable(),
});

/** A job of the cluster. */
export type Job = z.infer<typeof job>;

const LOOK_EVERY = 3000;
const LOOK_SELDOM = 15_000;

export const jobsQuery = queryOptions({
  queryKey: ["jobs"],
  queryFn: async ({ signal }) => (await request(z.object({ jobs: z.array(job) }), "jobs", { signal })).jobs,
  refetchInterval: ({ state }) => {
    if (state.status === "error") return false;
    const busy = state.data?.some((each) => each.progress !== null && each.ended_at === null);
    return busy ? LOOK_EVERY : LOOK_SELDOM;
  },
});

const rejection = z.object({
  id: z.string(),
  received_at: z.string(),
  reason: z.string(),
  format: z.string(),
  origin: z.string(),
  detail: z.string(),
  size: z.number(),
  preview: z.string(),
});

/** Something that came and could not be used. */
export type Rejection = z.infer<typeof rejection>;

const rejectionPage = z.object({
  reasons: z.array(z.object({ reason: z.string(), count: z.number() })),
  rejections: z.array(rejection),
  next_cursor: z.string().nullable(),
});

export function rejectionsQuery(project: string, reason: string | undefined, days: number) {
  return infiniteQueryOptions({
    queryKey: ["rejections", project, reason, days],
    queryFn: async ({ signal, pageParam }) => {
      const start = pageParam ?? firstPage(days);
      const parameters = { ...start, reason, limit: 50 };
      const page = await request(rejectionPage, `projects/${segment(project)}/rejections`, { signal, parameters });
      return { ...page, start };
    },
    initialPageParam: undefined as PageStart | undefined,
    getNextPageParam: pageAfter,
  });
}

const wholeRejection = rejection.extend({ text: z.string(), base64: z.string() });

export function rejectionQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["rejection", project, id],
    queryFn: ({ signal }) =>
      request(wholeRejection, `projects/${segment(project)}/rejections/${segment(id)}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
