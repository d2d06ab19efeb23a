// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#shared/api/client";
import { exception, level, status } from "#shared/api/model";
import { groupPath } from "../api";

const score = z.object({ total: z.number(), stack: z.number(), message: z.number(), context: z.number() });

export type Score = z.infer<typeof score>;

const explanation = z.object({
  version: z.string().default(""),
  by: z.string().default(""),
  score: score.optional(),
  with: z.string().optional(),
  aligned: z.array(z.string()).optional(),
  runner_up: z.object({ group: z.string(), why: z.string(), score: score.optional() }).optional(),
  probably_same_as: z.object({ group: z.string(), score: z.number() }).optional(),
  from: z.string().optional(),
  actor: z.string().optional(),
});

const variant = z.object({
  fingerprint: z.string(),
  title: z.string(),
  type: z.string(),
  message: z.string(),
  culprit: z.string(),
  service: z.string(),
  platform: z.string(),
  level,
  count: z.number(),
  first_seen: z.string().nullable(),
  last_seen: z.string().nullable(),
  canonical_frames: z.array(z.string()),
  exceptions: z.array(exception),
  exemplar: z.string(),
  placement: z.object({
    cause: z.enum(["FOUNDED", "KEY", "SIMILARITY", "COMMAND", "OVERFLOW"]),
    since: z.string(),
    grouping_version: z.string(),
    explanation,
  }),
});

/** All events of one fingerprint, and why they are in the group. */
export type Variant = z.infer<typeof variant>;

const variants = z.object({ variants: z.array(variant), total: z.number(), next_cursor: z.string().nullable() });

export function variantsQuery(project: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ["group", project, id, "variants"],
    queryFn: ({ pageParam, signal }) =>
      request(variants, groupPath(project, id, "/variants"), { parameters: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
}

const similar = z.object({
  groups: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      culprit: z.string(),
      status,
      count: z.number(),
      last_seen: z.string(),
      score: score.nullable(),
      why: z.string(),
      suggested: z.boolean(),
    }),
  ),
});

export type SimilarGroup = z.infer<typeof similar>["groups"][number];

export function similarQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["group", project, id, "similar"],
    queryFn: async ({ signal }) => (await request(similar, groupPath(project, id, "/similar"), { signal })).groups,
    staleTime: 60_000,
  });
}
