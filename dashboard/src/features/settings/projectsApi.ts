// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { failed } from "./failed";

const key = z.object({ key: z.string(), label: z.string(), enabled: z.boolean(), createdAt: z.string() });

/** What clients of a project show to be let in. */
export type Key = z.infer<typeof key>;

const project = z.object({
  id: z.number(),
  name: z.string(),
  enabled: z.boolean(),
  createdAt: z.string(),
  version: z.number(),
  keys: z.array(key),
  settings: z.object({
    allowedOrigins: z.array(z.string()),
    scrubbing: z.object({ enabled: z.boolean(), defaults: z.boolean(), keys: z.array(z.string()) }),
    rateLimits: z.object({ keyPerSecond: z.number(), keyBurst: z.number(), projectPerMinute: z.number() }),
    sampleRate: z.number(),
  }),
});

/** A project with its keys and settings. */
export type FullProject = z.infer<typeof project>;

/** Below the key of the shared list, so that what changes one is asked for in both. */
export const fullProjectsQuery = queryOptions({
  queryKey: ["projects", "full"],
  queryFn: async ({ signal }) =>
    (await request(z.object({ projects: z.array(project) }), "projects", { signal })).projects,
});

type Change =
  | { readonly what: "create"; readonly name: string }
  | { readonly what: "enable"; readonly project: FullProject; readonly enabled: boolean }
  | { readonly what: "add-key"; readonly project: FullProject; readonly label: string }
  | { readonly what: "enable-key"; readonly project: FullProject; readonly key: Key; readonly enabled: boolean };

function send(change: Change): Promise<FullProject> {
  if (change.what === "create") return request(project, "projects", { method: "POST", body: { name: change.name } });
  const path = `projects/${segment(change.project.name)}`;
  const { version } = change.project;
  switch (change.what) {
    case "enable":
      return request(project, path, { method: "PATCH", body: { enabled: change.enabled, version } });
    case "add-key":
      return request(project, `${path}/keys`, { method: "POST", body: { label: change.label, version } });
    case "enable-key":
      return request(project, `${path}/keys/${segment(change.key.key)}`, {
        method: "PATCH",
        body: { enabled: change.enabled, version },
      });
  }
}

const wordsOf: Record<Change["what"], string> = {
  create: "The project was not created",
  enable: "The project stays as it was",
  "add-key": "No key was made",
  "enable-key": "The key stays as it was",
};

/** Changes a project; switches show the change at once, and go back with a reason if it is refused. */
export function useChangeProject() {
  const client = useQueryClient();
  const { queryKey } = fullProjectsQuery;
  return useMutation({
    mutationFn: send,
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(
        queryKey,
        before?.map((each) => guessed(each, change)),
      );
      return before;
    },
    onError: (error, change, before) => {
      client.setQueryData(queryKey, before);
      if (change.what !== "create") failed(wordsOf[change.what], error);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ["projects"] }),
  });
}

function guessed(each: FullProject, change: Change): FullProject {
  if (change.what === "create" || change.project.id !== each.id) return each;
  if (change.what === "enable") return { ...each, enabled: change.enabled };
  if (change.what === "add-key") return each;
  const keys = each.keys.map((key) => (key.key === change.key.key ? { ...key, enabled: change.enabled } : key));
  return { ...each, keys };
}
