// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { firstPage, type PageStart, pageAfter } from "#shared/api/paging";
import { severities } from "./route";

const firing = z.object({
  id: z.string(),
  rule: z.string(),
  alertname: z.string(),
  severity: z.enum(severities),
  group: z.string(),
  endpoint: z.boolean(),
  environment: z.string(),
  service: z.string(),
  release: z.string(),
  title: z.string(),
  is_on: z.boolean(),
  starts_at: z.string(),
  ends_at: z.string().nullable(),
  reason: z.string(),
  ceased_because: z.string(),
  count: z.number(),
  mean: z.number(),
  p_value: z.number(),
  root_group: z.string(),
});

/** An alert that went on, and perhaps off again. */
export type Firing = z.infer<typeof firing>;

const evaluation = z.object({
  group: z.string(),
  environment: z.string(),
  rule: z.string(),
  kind: z.string(),
  at: z.string(),
  outcome: z.enum(["FIRED", "SUPPRESSED", "CEASED"]),
  reason: z.string(),
  count: z.number(),
  mean: z.number(),
  p_value: z.number(),
});

/** What a rule decided once, and why. */
export type Evaluation = z.infer<typeof evaluation>;

export interface FiringFilter {
  readonly state: "on" | "off" | undefined;
  readonly severity: Firing["severity"] | undefined;
  readonly days: number;
}

const firingPage = z.object({ firings: z.array(firing), next_cursor: z.string().nullable() });

export function firingsQuery(project: string, { state, severity, days }: FiringFilter) {
  return infiniteQueryOptions({
    queryKey: ["firings", project, state, severity, days],
    queryFn: async ({ signal, pageParam }) => {
      const start = pageParam ?? firstPage(days);
      const parameters = { ...start, state, severity, limit: 50 };
      const page = await request(firingPage, `projects/${segment(project)}/firings`, { signal, parameters });
      return { ...page, start };
    },
    initialPageParam: undefined as PageStart | undefined,
    getNextPageParam: pageAfter,
  });
}

export function firingQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["firing", project, id],
    queryFn: ({ signal }) =>
      request(
        z.object({ firing, evaluations: z.array(evaluation) }),
        `projects/${segment(project)}/firings/${segment(id)}`,
        { signal },
      ),
  });
}
