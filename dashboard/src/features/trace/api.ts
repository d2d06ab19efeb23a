// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { ApiError } from "#shared/api/errors";
import { level } from "#shared/api/model";

const link = z.object({ trace_id: z.string(), span_id: z.string() });

const span = z.object({
  span_id: z.string(),
  parent_id: z.string(),
  service: z.string(),
  name: z.string(),
  endpoint: z.string(),
  kind: z.enum(["INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"]),
  role: z.enum(["NONE", "ORIGIN", "CHAIN", "HANDLED"]),
  start: z.string(),
  duration: z.number(),
  self: z.number(),
  status: z.enum(["UNSET", "OK", "ERROR"]),
  status_message: z.string(),
  error_type: z.string(),
  http_status: z.number(),
  rpc_status: z.string(),
  sql_state: z.string(),
  peer: z.string(),
  peer_address: z.string(),
  connection: z.enum(["NONE", "RPC", "DATABASE", "MESSAGING", "VIRTUAL"]),
  resend: z.number(),
  links: z.array(link),
  attributes: z.record(z.string(), z.string()),
});

/** One piece of work of a trace; durations are microseconds. */
export type Span = z.infer<typeof span>;

const tracedError = z.object({
  event_id: z.string(),
  group: z.string(),
  service: z.string(),
  time: z.string(),
  level,
  type: z.string(),
  message: z.string(),
  span_id: z.string(),
});

/** An error that was reported within a trace. */
export type TracedError = z.infer<typeof tracedError>;

export const originReasons = [
  "ORIGIN",
  "BROKER",
  "CALLER_FAULT",
  "THROTTLED",
  "CALLEE_SLOW",
  "PEER_ERROR",
  "PEER_TIMEOUT",
  "PEER_UNREACHABLE",
  "PEER_UNKNOWN",
  "CLIENT_SIDE",
] as const;

const origin = z.object({
  component: z.string(),
  reason: z.enum(originReasons),
  confidence: z.enum(["LOW", "MEDIUM", "HIGH"]),
  span_id: z.string(),
  service: z.string(),
  operation: z.string(),
  type: z.string(),
  group: z.string(),
  chain: z.array(z.string()),
  handled: z.boolean(),
  missing_span: z.boolean(),
  caused_by: link.optional(),
});

/** Where a failure of a trace began. */
export type Origin = z.infer<typeof origin>;

const groupRole = z.object({
  group: z.string(),
  role: z.enum(["ROOT", "PROPAGATED", "HANDLED", "UNKNOWN"]),
  root_group: z.string(),
});

const trace = z.object({
  trace_id: z.string(),
  time: z.string(),
  environment: z.string(),
  root_service: z.string(),
  root_endpoint: z.string(),
  duration: z.number(),
  failing: z.boolean(),
  client_impacting: z.boolean(),
  incomplete: z.boolean(),
  truncated: z.boolean(),
  sampled: z.boolean(),
  span_count: z.number(),
  failing_spans: z.number(),
  services: z.array(z.string()),
  groups: z.array(groupRole),
  origins: z.array(origin),
});

export const foundTrace = z.object({
  source: z.enum(["stored", "collector", "both"]),
  warnings: z.array(z.string()),
  trace,
  spans: z.array(span),
  errors: z.array(tracedError),
});

/** A trace whole, with where it was found. */
export type FoundTrace = z.infer<typeof foundTrace>;

const healthy = z.object({ trace_id: z.string(), time: z.string(), duration: z.number(), span_count: z.number() });

// A trace is stored about half a minute after its last span.
const LOOK_AGAIN_AFTER = 5000;
const LOOK_TIMES = 36;

export function traceQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["trace", project, id],
    queryFn: ({ signal }) => request(foundTrace, `projects/${segment(project)}/traces/${segment(id)}`, { signal }),
    staleTime: 30_000,
    refetchInterval: ({ state }) =>
      isUnknown(state.error) && state.errorUpdateCount < LOOK_TIMES ? LOOK_AGAIN_AFTER : false,
  });
}

/** Whether a trace is not stored, or not yet. */
export function isUnknown(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status === 404;
}

/** Those that a trace can be compared with, the nearest in time first. */
export function healthyQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["healthy-traces", project, id],
    queryFn: async ({ signal }) =>
      (
        await request(
          z.object({ traces: z.array(healthy) }),
          `projects/${segment(project)}/traces/${segment(id)}/healthy`,
          { signal },
        )
      ).traces,
    staleTime: 60_000,
  });
}
