// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#shared/api/client";
import { groupPath } from "../api";

const activity = z.object({
  id: z.string(),
  time: z.string(),
  what: z.enum(["command", "transition", "firing"]),
  actor: z.string(),
  kind: z.string(),
  text: z.string(),
  applied: z.boolean(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  arguments: z.record(z.string(), z.unknown()),
});

/** What somebody, or Errata, did. */
export type Activity = z.infer<typeof activity>;

const page = z.object({ activity: z.array(activity), next_cursor: z.string().nullable() });

export function activityQuery(project: string, id: string) {
  return infiniteQueryOptions({
    queryKey: ["group", project, id, "activity"],
    queryFn: ({ pageParam, signal }) =>
      request(page, groupPath(project, id, "/activity"), { parameters: { limit: 50, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next_cursor ?? undefined,
  });
}
