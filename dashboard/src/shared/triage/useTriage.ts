// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { awaitOutcomes, type Command, giveCommands, type Outcome } from "#shared/api/commands";
import { reasonOf } from "#shared/api/errors";
import { counted } from "#shared/lib/numbers";
import { createStore } from "#shared/lib/store";
import { toast } from "#shared/lib/toasts";
import type { Status } from "#shared/ui/StatusBadge";
import { isUnderWay, showAsDone } from "./asked";
import { joined, type Undo, undoOf } from "./undo";
import { doneWords } from "./words";

/** As much of a group as triage needs. */
export interface Triaged {
  readonly id: string;
  readonly status: Status;
  readonly assignee: string;
  readonly revision: number;
}

type Looker = (groups: readonly string[]) => Promise<void>;

const lookers = createStore<readonly Looker[]>([]);

/** Lets a list look again at groups of which something was asked, before they are shown as the server has them. */
export function useLookAgain(look: Looker): void {
  useEffect(() => {
    lookers.set((all) => [...all, look]);
    return () => lookers.set((all) => all.filter((each) => each !== look));
  }, [look]);
}

interface Request {
  readonly commands: readonly Command[];
  /** What is said when it is done. */
  readonly words: string;
  /** What takes it back, or how to find that out before it is done. */
  readonly undo?: Undo | (() => Promise<Undo | undefined>) | undefined;
  /** Ids of groups to look at again. */
  readonly groups: readonly string[];
}

/**
 * Asks for changes: they show at once, are taken back with the reason if they are refused, and can be undone from the message that
 * tells of them. `triage` asks the same of each group, `run` asks as told; both say whether all were applied.
 */
export function useTriage(project: string) {
  const client = useQueryClient();
  return useMemo(() => {
    const run = (asked: Request) => ask(client, project, asked);
    const triage = (groups: readonly Triaged[], command: (group: string) => Command) => {
      const commands = groups.map((group) => expecting(command(group.id), group));
      const [first] = commands;
      if (!first) return Promise.resolve(true);
      const undos = groups.flatMap((group) => undoOf(command(group.id), group) ?? []);
      return run({
        commands,
        words: doneWords(first, groups.length),
        undo: undos.length === commands.length ? joined(undos) : undefined,
        groups: groups.map((group) => group.id),
      });
    };
    return { triage, run };
  }, [client, project]);
}

async function ask(client: QueryClient, project: string, asked: Request): Promise<boolean> {
  const { commands, words, groups } = asked;
  const takeBack = showAsDone(commands);
  try {
    const undo = typeof asked.undo === "function" ? await asked.undo() : asked.undo;
    const ids = await giveCommands(project, commands);
    const action = undo && { label: undo.label, run: () => void takeSteps(client, project, undo, groups) };
    const hide = toast({ kind: "done", text: words, action });
    const outcomes = await awaitOutcomes(project, ids);
    tellFailures(outcomes, words, hide);
    return outcomes.every((each) => each.outcome === "applied");
  } catch (error) {
    const { title, detail } = reasonOf(error);
    toast({ kind: "failed", text: `Not done: ${title}`, detail });
    return false;
  } finally {
    await lookAgain(client, project, groups);
    takeBack();
  }
}

async function takeSteps(client: QueryClient, project: string, undo: Undo, groups: readonly string[]): Promise<void> {
  for (const step of undo.steps) {
    const [first] = step;
    if (!first) continue;
    if (!(await ask(client, project, { commands: step, words: doneWords(first, step.length), groups }))) return;
  }
}

/** What was asked is decided, whether or not it can be looked at: a list that fails to says so itself. */
async function lookAgain(client: QueryClient, project: string, groups: readonly string[]): Promise<void> {
  await Promise.allSettled([
    ...lookers.get().map((look) => look(groups)),
    ...groups.map((group) => client.invalidateQueries({ queryKey: ["group", project, group] })),
  ]);
}

// Nobody overrules what they have not seen; what they asked a moment ago they have.
function expecting(command: Command, group: Triaged): Command {
  const fits = "group" in command && command.kind !== "split" && command.kind !== "comment" && !isUnderWay(group.id);
  return fits && group.revision > 0 ? { ...command, expected_revision: group.revision } : command;
}

function tellFailures(outcomes: readonly Outcome[], words: string, hide: () => void): void {
  const refused = outcomes.filter((each) => each.outcome === "refused");
  const waiting = outcomes.filter((each) => each.outcome === "pending");
  if (refused.length > 0) {
    hide();
    const some = refused.length < outcomes.length ? ` for ${counted(refused.length, "group")}` : "";
    toast({
      kind: "failed",
      text: `Refused${some}: ${words}`,
      detail: [...new Set(refused.map((each) => each.reason))].join("; "),
    });
  } else if (waiting.length > 0) {
    hide();
    toast({
      kind: "note",
      text: "Written, but not decided yet",
      detail: "It holds as soon as the job track takes it in.",
    });
  }
}
