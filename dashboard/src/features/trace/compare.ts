// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Node, Waterfall } from "./waterfall";

/** What one operation of one service cost in two traces, in microseconds in which none of its callees ran. */
export interface Difference {
  readonly service: string;
  readonly operation: string;
  readonly here: Cost;
  readonly there: Cost;
}

interface Cost {
  readonly calls: number;
  readonly self: number;
  readonly failed: number;
}

const nothing: Cost = { calls: 0, self: 0, failed: 0 };

/** Operations of two traces, those that differ most first; what is alike is left out. */
export function differences(here: Waterfall, there: Waterfall): readonly Difference[] {
  const ours = costs(here);
  const theirs = costs(there);
  const keys = new Set([...ours.keys(), ...theirs.keys()]);
  const all = [...keys].map((key): Difference => {
    const [service = "", operation = ""] = key.split("\u0000");
    return { service, operation, here: ours.get(key) ?? nothing, there: theirs.get(key) ?? nothing };
  });
  return all.filter(isTold).sort((one, other) => weight(other) - weight(one));
}

function costs({ byId }: Waterfall): ReadonlyMap<string, Cost> {
  const found = new Map<string, Cost>();
  for (const node of byId.values()) {
    if (!node.span) continue;
    const key = `${node.service}\u0000${operationOf(node)}`;
    const { calls, self, failed } = found.get(key) ?? nothing;
    found.set(key, { calls: calls + 1, self: self + node.span.self, failed: failed + (node.failed ? 1 : 0) });
  }
  return found;
}

function operationOf({ span }: Node): string {
  return span?.endpoint || span?.name || "";
}

// A tenth more or less is noise, unless something failed or is only on one side.
function isTold({ here, there }: Difference): boolean {
  if (here.calls !== there.calls || here.failed !== there.failed) return true;
  return Math.abs(here.self - there.self) > 0.1 * Math.max(here.self, there.self) && weightOf(here, there) >= 1000;
}

function weight({ here, there }: Difference): number {
  return weightOf(here, there) + (here.failed !== there.failed ? 1e12 : 0);
}

function weightOf(here: Cost, there: Cost): number {
  return Math.abs(here.self - there.self);
}
