// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "./client";

const release = z.object({
  service: z.string(),
  environment: z.string(),
  version: z.string(),
  deployed_at: z.string().nullable(),
  first_seen: z.string().nullable(),
});

/** Releases of a project's services, as deployed and as seen. */
export function releasesQuery(project: string) {
  return queryOptions({
    queryKey: ["releases", project],
    queryFn: async ({ signal }) =>
      (await request(z.object({ releases: z.array(release) }), `projects/${segment(project)}/releases`, { signal }))
        .releases,
    staleTime: 60_000,
  });
}
