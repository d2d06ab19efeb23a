// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";

const matcher = z.object({
  name: z.string(),
  value: z.string(),
  is_regex: z.boolean().default(false),
  is_equal: z.boolean().default(true),
});

/** Which alerts a silence is about: a label, and what it is or is not. */
export type Matcher = z.infer<typeof matcher>;

const silence = z.object({
  id: z.string(),
  state: z.enum(["pending", "active", "expired"]),
  matchers: z.array(matcher),
  starts_at: z.string(),
  ends_at: z.string(),
  created_by: z.string(),
  comment: z.string(),
});

/** A time in which nobody is told of some alerts. */
export type Silence = z.infer<typeof silence>;

export function silencesQuery(project: string) {
  return queryOptions({
    queryKey: ["silences", project],
    queryFn: async ({ signal }) =>
      (await request(z.object({ silences: z.array(silence) }), `projects/${segment(project)}/silences`, { signal }))
        .silences,
  });
}

export interface NewSilence {
  readonly matchers: readonly Matcher[];
  readonly ends_at: string;
  readonly comment: string;
}

export function createSilence(project: string, body: NewSilence): Promise<Silence> {
  return request(silence, `projects/${segment(project)}/silences`, { method: "POST", body });
}

export function endSilence(project: string, id: string): Promise<undefined> {
  return request(z.undefined(), `projects/${segment(project)}/silences/${segment(id)}`, { method: "DELETE" });
}

const signs = { true: { true: "=~", false: "=" }, false: { true: "!~", false: "!=" } } as const;

/** As Alertmanager writes it. */
export function matcherText({ name, value, is_regex, is_equal }: Matcher): string {
  return `${name}${signs[`${is_equal}`][`${is_regex}`]}"${value}"`;
}
