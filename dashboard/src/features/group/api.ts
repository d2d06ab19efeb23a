// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { ApiError } from "#shared/api/errors";
import { deployment, exception, frame, level, status } from "#shared/api/model";
import type { EventFilter } from "./search";

const group = z.object({
  id: z.string(),
  type: z.string(),
  message: z.string(),
  title: z.string(),
  culprit: z.string(),
  level,
  platform: z.string(),
  status,
  status_since: z.string().nullable(),
  assignee: z.string(),
  revision: z.number(),
  services: z.array(z.string()),
  environments: z.array(z.string()),
  first_release: z.string(),
  last_release: z.string(),
  variants: z.number(),
  count: z.number(),
  users: z.number(),
  first_seen: z.string(),
  last_seen: z.string(),
});

/** Where a group stands. */
export type Group = z.infer<typeof group>;

const series = z.object({
  from: z.string(),
  to: z.string(),
  interval: z.number(),
  buckets: z.array(z.string()),
  releases: z.array(
    z.object({
      release: z.string(),
      other: z.boolean().default(false),
      total: z.number(),
      counts: z.array(z.number()),
    }),
  ),
  total: z.number(),
  deployments: z.array(deployment),
});

/** Counts over time by release. */
export type Series = z.infer<typeof series>;

const eventRow = z.object({
  event_id: z.string(),
  fingerprint: z.string(),
  timestamp: z.string(),
  title: z.string(),
  message: z.string(),
  level,
  service: z.string(),
  environment: z.string(),
  release: z.string(),
  server_name: z.string(),
  transaction: z.string(),
  user: z.string(),
  trace_id: z.string(),
});

export type EventRow = z.infer<typeof eventRow>;

const events = z.object({ events: z.array(eventRow), total: z.number(), next_cursor: z.string().nullable() });

const event = z.object({
  event: eventRow.extend({
    received_at: z.string(),
    type: z.string(),
    template: z.string(),
    culprit: z.string(),
    format: z.string(),
    platform: z.string(),
    logger: z.string(),
    sdk: z.string(),
    exceptions: z.array(exception),
    logged_at: z.array(frame),
    tags: z.record(z.string(), z.string()),
    request: z.object({ method: z.string(), url: z.string() }),
    span_id: z.string(),
    flags: z.array(z.string()),
  }),
  position: z.object({
    number: z.number(),
    total: z.number(),
    first: z.string(),
    previous: z.string().nullable(),
    next: z.string().nullable(),
    last: z.string(),
  }),
});

/** One event whole, and its neighbours. */
export type EventAnswer = z.infer<typeof event>;

const tags = z.object({
  events: z.number(),
  tags: z.array(
    z.object({
      key: z.string(),
      events: z.number(),
      distinct: z.number(),
      values: z.array(z.object({ value: z.string(), events: z.number(), share: z.number() })),
    }),
  ),
});

/** The path of what is asked of a group. */
export function groupPath(project: string, id: string, rest = ""): string {
  return `projects/${segment(project)}/groups/${segment(id)}${rest}`;
}

export function groupQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["group", project, id],
    queryFn: ({ signal }) => request(group, groupPath(project, id), { signal }),
  });
}

/** The group that has the variants of the one asked for, if that is why it is not found. */
export function mergedInto(error: unknown): string | undefined {
  return error instanceof ApiError && error.status === 404 ? error.more.merged_into : undefined;
}

export function seriesQuery(project: string, id: string, span: { readonly from: string; readonly to?: string }) {
  return queryOptions({
    queryKey: ["group", project, id, "series", span],
    queryFn: ({ signal }) => request(series, groupPath(project, id, "/series"), { parameters: span, signal }),
    placeholderData: keepPreviousData,
  });
}

export function eventsQuery(project: string, id: string, filter: EventFilter) {
  return infiniteQueryOptions({
    queryKey: ["group", project, id, "events", filter],
    queryFn: ({ pageParam, signal }) =>
      request(events, groupPath(project, id, "/events"), {
        parameters: { ...filter, limit: 50, cursor: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function eventQuery(project: string, id: string, which: string, filter: EventFilter) {
  return queryOptions({
    queryKey: ["event", project, id, which, filter],
    queryFn: ({ signal }) =>
      request(event, groupPath(project, id, `/events/${segment(which)}`), { parameters: { ...filter }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export function tagsQuery(project: string, id: string, span: { readonly from: string; readonly to?: string }) {
  return queryOptions({
    queryKey: ["group", project, id, "tags", span],
    queryFn: ({ signal }) => request(tags, groupPath(project, id, "/tags"), { parameters: span, signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
