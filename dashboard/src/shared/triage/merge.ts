// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import type { Command } from "#shared/api/commands";
import type { Undo } from "./undo";

const MOST = 200;

const variants = z.object({
  variants: z.array(z.object({ fingerprint: z.string() })),
  total: z.number(),
});

/** What takes a merge back: the variants of each group are split off again, its founder first, which names it. Nothing if there are too many. */
export async function undoOfMerge(project: string, groups: readonly string[], into: string): Promise<Undo | undefined> {
  const splits = await Promise.all(groups.map((group) => split(project, group, into)));
  return splits.every((each) => each !== undefined) ? { label: "Undo", steps: [splits] } : undefined;
}

async function split(project: string, group: string, into: string): Promise<Command | undefined> {
  const path = `projects/${segment(project)}/groups/${segment(group)}/variants`;
  const answer = await request(variants, path, { parameters: { limit: MOST } });
  if (answer.total > MOST) return undefined;
  const others = answer.variants.map((each) => each.fingerprint).filter((each) => each !== group);
  return { kind: "split", group: into, fingerprints: [group, ...others] };
}
