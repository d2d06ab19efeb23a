// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { z } from "zod";
import { request, segment } from "./client";
import { mayPass } from "./errors";

interface Triage {
  readonly group: string;
  readonly expected_revision?: number;
}

/** What a person asks for. */
export type Command =
  | (Triage & { readonly kind: "acknowledge" | "reopen" | "unignore" })
  | (Triage & {
      readonly kind: "resolve";
      readonly mode?: ResolveMode;
      readonly release?: string;
      readonly environment?: string;
    })
  | (Triage & { readonly kind: "ignore" } & IgnoreUntil)
  | (Triage & { readonly kind: "assign"; readonly assignee: string })
  | (Triage & { readonly kind: "comment"; readonly text: string })
  | { readonly kind: "merge"; readonly groups: readonly string[]; readonly into: string }
  | { readonly kind: "split"; readonly group: string; readonly fingerprints: readonly string[] }
  | { readonly kind: "not-same"; readonly one: string; readonly other: string };

export type CommandKind = Command["kind"];

export type ResolveMode = "now" | "in-release" | "next-release";

/** What ends an ignore; the first of them does, and nothing if none is given. */
export interface IgnoreUntil {
  readonly until?: string;
  readonly count?: number;
  readonly window_count?: number;
  readonly window_minutes?: number;
  readonly users?: number;
  readonly escalating?: boolean;
}

export type Outcome =
  | { readonly outcome: "applied" }
  | { readonly outcome: "pending" }
  | { readonly outcome: "refused"; readonly reason: string };

const given = z.object({ commands: z.array(z.object({ id: z.string() })) });

const outcome = z.object({
  outcome: z.enum(["pending", "applied", "refused"]),
  reason: z.string().default(""),
});

const WAITS = [250, 350, 500, 700, 1000, 1000, 1500, 2000, 2000, 3000, 3000, 5000];
const AT_ONCE = 8;

/** Writes commands, all or none; the ids to ask for their outcomes by. */
export async function giveCommands(project: string, commands: readonly Command[]): Promise<readonly string[]> {
  const path = `projects/${segment(project)}/commands`;
  const answer = await request(given, path, {
    method: "POST",
    body: commands.length === 1 ? commands[0] : { commands },
  });
  return answer.commands.map((each) => each.id);
}

/** Waits for the outcome of each command, some 20 s at the most. */
export async function awaitOutcomes(project: string, ids: readonly string[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = ids.map(() => ({ outcome: "pending" }));
  let open = ids.map((_, index) => index);
  for (const wait of WAITS) {
    await new Promise((done) => setTimeout(done, wait));
    // They are decided in their order, so the first that is not tells that those behind it are not, either.
    while (open.length > 0) {
      const asked = open.slice(0, AT_ONCE);
      const answers = await Promise.all(asked.map((index) => ask(project, ids[index] ?? "")));
      answers.forEach((answer, at) => {
        outcomes[asked[at] ?? 0] = answer;
      });
      open = open.filter((index) => outcomes[index]?.outcome === "pending");
      if (answers.some((answer) => answer.outcome === "pending")) break;
    }
    if (open.length === 0) break;
  }
  return outcomes;
}

/** A command is written when this is asked: a failure that may pass says nothing of it. */
async function ask(project: string, id: string): Promise<Outcome> {
  try {
    return await request(outcome, `projects/${segment(project)}/commands/${segment(id)}`);
  } catch (error) {
    if (mayPass(error)) return { outcome: "pending" };
    throw error;
  }
}
