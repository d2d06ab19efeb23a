// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#shared/api/client";
import { groupPath } from "../api";

const trace = z.object({
  trace_id: z.string(),
  time: z.string(),
  environment: z.string(),
  root_service: z.string(),
  root_endpoint: z.string(),
  duration: z.number(),
  client_impacting: z.boolean(),
  incomplete: z.boolean(),
  truncated: z.boolean(),
  sampled: z.boolean(),
  span_count: z.number(),
  failing_spans: z.number(),
  services: z.array(z.string()),
  roles: z.array(z.enum(["ROOT", "PROPAGATED", "HANDLED", "UNKNOWN"])),
  component: z.string(),
  reason: z.string(),
  confidence: z.string(),
  operation: z.string(),
});

export type TraceRow = z.infer<typeof trace>;

const origin = z.object({
  component: z.string(),
  reason: z.string(),
  operation: z.string(),
  type: z.string(),
  traces: z.number(),
  group_traces: z.number(),
  share: z.number(),
  share_at_least: z.number(),
  handled_traces: z.number(),
});

const impact = z.object({
  environment: z.string(),
  service: z.string(),
  endpoint: z.string(),
  entry: z.boolean(),
  requests: z.number(),
  healthy_requests: z.number(),
  hours: z.number(),
  delta_p50_us: z.number(),
  delta_p95_us: z.number(),
  ratio_p50: z.number().nullable(),
  ratio_p95: z.number().nullable(),
  extra_us: z.number(),
  saved_us: z.number(),
  p_value: z.number(),
  significant: z.boolean(),
});

export type Impact = z.infer<typeof impact>;

interface Span {
  readonly from: string;
  readonly to?: string;
}

export function tracesQuery(project: string, id: string, span: Span) {
  return queryOptions({
    queryKey: ["group", project, id, "traces", span],
    queryFn: async ({ signal }) =>
      (
        await request(z.object({ traces: z.array(trace) }), groupPath(project, id, "/traces"), {
          parameters: { ...span, limit: 50 },
          signal,
        })
      ).traces,
  });
}

export function originsQuery(project: string, id: string, span: Span) {
  return queryOptions({
    queryKey: ["group", project, id, "origins", span],
    queryFn: async ({ signal }) =>
      (
        await request(z.object({ origins: z.array(origin) }), groupPath(project, id, "/origins"), {
          parameters: { ...span },
          signal,
        })
      ).origins,
  });
}

export function impactQuery(project: string, id: string, span: Span) {
  return queryOptions({
    queryKey: ["group", project, id, "impact", span],
    queryFn: async ({ signal }) =>
      (
        await request(z.object({ endpoints: z.array(impact) }), groupPath(project, id, "/impact"), {
          parameters: { ...span },
          signal,
        })
      ).endpoints,
  });
}
