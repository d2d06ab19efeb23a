// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Command } from "#shared/api/commands";
import type { Status } from "#shared/ui/StatusBadge";

/** How a group was before a command. */
export interface Before {
  readonly status: Status;
  readonly assignee: string;
}

/** What takes commands back; steps follow each other, as each needs the one before. */
export interface Undo {
  readonly label: string;
  readonly steps: readonly (readonly Command[])[];
}

/** What ended the ignore before is not known here. */
const IGNORE_FOR_GOOD = "Ignore for good";

/** What takes a command about one group back, or nothing if nothing does. Where the status before cannot be had again, the label says so. */
export function undoOf(command: Command, before: Before): Undo | undefined {
  switch (command.kind) {
    case "acknowledge":
      return {
        label: before.status === "NEW" ? "Undo" : "Reopen",
        steps: [[{ kind: "reopen", group: command.group }]],
      };
    case "resolve":
      return undoResolve(command.group, before.status);
    case "ignore":
      return { label: "Undo", steps: [[{ kind: "unignore", group: command.group }]] };
    case "unignore":
      return { label: IGNORE_FOR_GOOD, steps: [[{ kind: "ignore", group: command.group }]] };
    case "assign":
      return { label: "Undo", steps: [[{ kind: "assign", group: command.group, assignee: before.assignee }]] };
    case "reopen":
      return undoReopen(command.group, before.status);
    case "split": {
      const founder = command.fingerprints[0];
      return founder === undefined
        ? undefined
        : { label: "Undo", steps: [[{ kind: "merge", groups: [founder], into: command.group }]] };
    }
    default:
      return undefined;
  }
}

function undoResolve(group: string, before: Status): Undo {
  const reopen: Command = { kind: "reopen", group };
  if (before === "ACKNOWLEDGED") return { label: "Undo", steps: [[reopen], [{ kind: "acknowledge", group }]] };
  if (before === "IGNORED") return { label: IGNORE_FOR_GOOD, steps: [[reopen], [{ kind: "ignore", group }]] };
  return { label: before === "NEW" ? "Undo" : "Reopen", steps: [[reopen]] };
}

function undoReopen(group: string, before: Status): Undo | undefined {
  if (before === "RESOLVED") return { label: "Resolve again", steps: [[{ kind: "resolve", group }]] };
  if (before === "IGNORED") return { label: IGNORE_FOR_GOOD, steps: [[{ kind: "ignore", group }]] };
  return undefined;
}

/** What takes all of it back at once; nothing if that differs from one to the next. */
export function joined(undos: readonly Undo[]): Undo | undefined {
  const [first] = undos;
  if (!first || undos.some((undo) => undo.label !== first.label || undo.steps.length !== first.steps.length))
    return undefined;
  return { label: first.label, steps: first.steps.map((_, at) => undos.flatMap((undo) => undo.steps[at] ?? [])) };
}
