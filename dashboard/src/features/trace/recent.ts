// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { z } from "zod";
import { recall, remember } from "#shared/lib/remembered";

const recent = z.array(z.object({ id: z.string(), name: z.string(), failing: z.boolean(), time: z.string() }));

/** A trace that this browser has shown. */
export type RecentTrace = z.infer<typeof recent>[number];

const MOST = 12;

/** Traces of a project that this browser has shown, the latest first. */
export function recentTraces(project: string): readonly RecentTrace[] {
  try {
    return recent.parse(JSON.parse(recall(`traces.${project}`) ?? "[]"));
  } catch {
    return []; // of another version of this page; a comfort only
  }
}

export function rememberTrace(project: string, trace: RecentTrace): void {
  const others = recentTraces(project).filter((each) => each.id !== trace.id);
  remember(`traces.${project}`, JSON.stringify([trace, ...others].slice(0, MOST)));
}
