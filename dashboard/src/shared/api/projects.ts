// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "./client";

const key = z.object({ key: z.string(), label: z.string(), enabled: z.boolean() });

const project = z.object({ id: z.number(), name: z.string(), enabled: z.boolean(), keys: z.array(key) });

export const projectsQuery = queryOptions({
  queryKey: ["projects"],
  queryFn: async ({ signal }) =>
    (await request(z.object({ projects: z.array(project).default([]) }), "projects", { signal })).projects,
  staleTime: 60_000,
});
