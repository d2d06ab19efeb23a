// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { reasonOf } from "#shared/api/errors";
import { queryClient } from "#shared/api/queryClient";
import { toast } from "#shared/lib/toasts";

export const kinds = [
  "new-group",
  "regressed",
  "unignored",
  "threshold",
  "spike",
  "velocity",
  "error-rate",
  "pipeline-stalled",
] as const;

export type Kind = (typeof kinds)[number];

const texts = z.array(z.string()).optional();

export const rule = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  alertname: z.string(),
  project: z.string().optional(),
  enabled: z.boolean().optional(),
  severity: z.enum(["info", "warning", "critical"]).optional(),
  throttle_minutes: z.number().optional(),
  filter: z
    .object({
      services: texts,
      environments: texts,
      releases: texts,
      levels: texts,
      types: texts,
      tags: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
  service_quiet_minutes: z.number().optional(),
  events: z.number().optional(),
  users: z.number().optional(),
  window_minutes: z.number().optional(),
  critical_ratio: z.number().optional(),
  age_hours: z.number().optional(),
  budget: z.number().optional(),
  burn: z.number().optional(),
  lag_minutes: z.number().optional(),
  silent_minutes: z.number().optional(),
});

/** When to alert, as it travels. */
export type Rule = z.infer<typeof rule>;

const ruleInForce = z.object({
  rule,
  source: z.enum(["default", "given"]),
  replaces_default: z.boolean(),
  changed_at: z.string().nullable(),
});

/** A rule that holds, and where it comes from. */
export type RuleInForce = z.infer<typeof ruleInForce>;

async function readRules(project: string, signal?: AbortSignal): Promise<readonly RuleInForce[]> {
  const answer = z.object({ rules: z.array(ruleInForce) });
  return (await request(answer, "rules", { parameters: { project }, signal })).rules;
}

export function rulesQuery(project: string) {
  return queryOptions({
    queryKey: ["rules", project],
    queryFn: ({ signal }) => readRules(project, signal),
    staleTime: 30_000,
  });
}

const WAIT = 1000;
const TRIES = 30;

// A rule holds when `track` has read it; until then the list tells of the one before.
async function untilHeld(project: string, holds: (rules: readonly RuleInForce[]) => boolean): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const rules = await readRules(project);
    if (holds(rules)) {
      queryClient.setQueryData(rulesQuery(project).queryKey, rules);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
  toast({
    kind: "note",
    text: "Written, but not in force yet",
    detail: "The job track has not read it; is it running?",
  });
  await queryClient.invalidateQueries({ queryKey: rulesQuery(project).queryKey });
}

/** Gives a rule; the list shows it at once, and the one before again if it is refused. */
export function useSetRule(project: string) {
  const client = useQueryClient();
  const key = rulesQuery(project).queryKey;
  return useMutation({
    mutationFn: (given: Rule) =>
      request(z.object({ rule }), `rules/${segment(given.id)}`, { method: "PUT", body: given }),
    onMutate: async (given) => {
      await client.cancelQueries({ queryKey: key });
      const before = client.getQueryData(key);
      client.setQueryData(key, (all: readonly RuleInForce[] | undefined) => all && withRule(all, given));
      return before;
    },
    onError: (_error, _given, before) => client.setQueryData(key, before),
    onSuccess: (_answer, given) => {
      void untilHeld(project, (rules) => rules.some((each) => isSame(each.rule, given))).catch(reported);
    },
  });
}

/** Takes a rule away. */
export function useRemoveRule(project: string) {
  return useMutation({
    mutationFn: (id: string) =>
      request(z.object({ default_holds: z.boolean() }), `rules/${segment(id)}`, { method: "DELETE" }),
    onSuccess: ({ default_holds }, id) => {
      toast({ kind: "done", text: default_holds ? `The default ${id} holds again` : `${id} is removed` });
      const gone = (rules: readonly RuleInForce[]) =>
        !rules.some((each) => each.rule.id === id && each.source === "given");
      void untilHeld(project, gone).catch(reported);
    },
    onError: (error) => toast({ kind: "failed", text: "The rule was not removed", detail: words(error) }),
  });
}

function reported(error: unknown): void {
  toast({ kind: "failed", text: "Whether the rule holds could not be read", detail: words(error) });
}

function words(error: unknown): string {
  const { title, detail } = reasonOf(error);
  return detail === "" ? title : detail;
}

function withRule(all: readonly RuleInForce[], given: Rule): readonly RuleInForce[] {
  const before = all.find((each) => each.rule.id === given.id);
  const after: RuleInForce = {
    rule: given,
    source: "given",
    replaces_default: before !== undefined && (before.source === "default" || before.replaces_default),
    changed_at: new Date().toISOString(),
  };
  return before ? all.map((each) => (each === before ? after : each)) : [...all, after];
}

/** Whether two rules say the same, in whatever order. */
export function isSame(one: Rule, other: Rule): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, each: unknown) => {
    if (key === "enabled" && each === true) return undefined;
    if (Array.isArray(each)) return each.length === 0 ? undefined : each;
    if (typeof each !== "object" || each === null) return each;
    const entries = Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  });
}
