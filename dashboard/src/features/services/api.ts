// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { status } from "#shared/api/model";

const component = z.object({
  name: z.string(),
  kind: z.enum(["user", "service", "peer", "unknown"]),
  calls: z.number(),
  errors: z.number(),
  originated: z.number(),
  groups: z.number(),
});

/** Something that calls or is called; a peer sent no spans. */
export type Component = z.infer<typeof component>;

const call = z.object({
  caller: z.string(),
  callee: z.string(),
  connection: z.enum(["RPC", "DATABASE", "MESSAGING", "VIRTUAL"]),
  calls: z.number(),
  errors: z.number(),
  propagated: z.number(),
  absorbed: z.number(),
  caller_fault: z.number(),
  unattributed: z.number(),
  error_share: z.number(),
  propagated_share: z.number().nullable(),
  p50_us: z.number().nullable(),
  p95_us: z.number().nullable(),
  p99_us: z.number().nullable(),
});

/** Calls from one component to another, and what became of their errors. */
export type Call = z.infer<typeof call>;

const map = z.object({ components: z.array(component), edges: z.array(call) });

export type ServiceMap = z.infer<typeof map>;

const group = z.object({
  id: z.string(),
  title: z.string(),
  culprit: z.string(),
  service: z.string(),
  status,
  count: z.number(),
});

/** A group that is in a propagation. */
export type PropagatingGroup = z.infer<typeof group>;

const propagation = z.object({
  from_service: z.string(),
  from_group: z.string(),
  to_service: z.string(),
  to_group: z.string(),
  traces: z.number(),
  from_traces: z.number(),
  share: z.number(),
  lag_p50_us: z.number().nullable(),
});

/** How often one group makes another one. */
export type Propagation = z.infer<typeof propagation>;

const graph = z.object({ groups: z.array(group), edges: z.array(propagation) });

export type PropagationGraph = z.infer<typeof graph>;

/** Which time, and which environment. */
export interface Scope {
  readonly last: "1h" | "24h" | "7d" | "30d";
  readonly environment: string | undefined;
}

const hours = { "1h": 1, "24h": 24, "7d": 168, "30d": 720 } as const;

function parametersOf({ last, environment }: Scope) {
  const to = Date.now();
  return { from: new Date(to - hours[last] * 3_600_000).toISOString(), to: new Date(to).toISOString(), environment };
}

export function serviceMapQuery(project: string, scope: Scope) {
  return queryOptions({
    queryKey: ["service-map", project, scope],
    queryFn: ({ signal }) =>
      request(map, `projects/${segment(project)}/service-map`, { signal, parameters: parametersOf(scope) }),
    staleTime: 30_000,
  });
}

export interface Between {
  readonly from_service?: string;
  readonly to_service?: string;
}

/** Which groups make which others; all of them, or those between two services. */
export function propagationsQuery(project: string, scope: Scope, between: Between = {}) {
  return queryOptions({
    queryKey: ["propagations", project, scope, between],
    queryFn: ({ signal }) =>
      request(graph, `projects/${segment(project)}/propagations`, {
        signal,
        parameters: { ...parametersOf(scope), ...between },
      }),
    staleTime: 30_000,
  });
}
