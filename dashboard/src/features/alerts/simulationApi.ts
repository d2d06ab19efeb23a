// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import type { Rule, RuleInForce } from "./rulesApi";

const pair = z.object({ before: z.number(), after: z.number() });

const notification = z.object({
  group: z.string(),
  environment: z.string(),
  title: z.string(),
  rule: z.string(),
  starts_at: z.string(),
});

/** A notification that would have been. */
export type Notification = z.infer<typeof notification>;

const report = z.object({
  notifications: pair,
  by_rule: z.record(z.string(), pair),
  by_day: z.record(z.string(), pair),
  missed: z.array(notification),
  added: z.array(notification),
  later: z.array(
    z.object({
      group: z.string(),
      environment: z.string(),
      title: z.string(),
      rule: z.object({ before: z.string(), after: z.string() }),
      millis: z.number(),
    }),
  ),
  suppressed: z.array(z.object({ rule: z.string(), reason: z.string(), times: pair })),
  not_simulated: z.array(z.string()),
});

/** What two sets of rules would have told of. */
export type Report = z.infer<typeof report>;

const simulation = z.object({
  id: z.string(),
  state: z.enum(["running", "done", "failed"]),
  reason: z.string().optional(),
  report: report.optional(),
});

export type Simulation = z.infer<typeof simulation>;

export interface Trial {
  readonly from: string;
  readonly to: string;
  readonly after: readonly Rule[];
  readonly before?: readonly Rule[] | undefined;
}

export function simulate(project: string, trial: Trial): Promise<Simulation> {
  return request(simulation, `projects/${segment(project)}/simulations`, { method: "POST", body: trial });
}

const LOOK_EVERY = 1500;

export function simulationQuery(project: string, id: string) {
  return queryOptions({
    queryKey: ["simulation", project, id],
    queryFn: ({ signal }) => request(simulation, `projects/${segment(project)}/simulations/${segment(id)}`, { signal }),
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : LOOK_EVERY),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** All rules that would be given if this one were saved: beside them the defaults hold. */
export function rulesWith(inForce: readonly RuleInForce[], draft: Rule): readonly Rule[] {
  const others = inForce.filter((each) => each.source === "given" && each.rule.id !== draft.id);
  return [...others.map((each) => each.rule), draft];
}
