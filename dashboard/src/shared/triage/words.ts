// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Command, CommandKind } from "#shared/api/commands";
import { counted } from "#shared/lib/numbers";

const done: Record<CommandKind, string> = {
  acknowledge: "Acknowledged",
  resolve: "Resolved",
  reopen: "Reopened",
  ignore: "Ignored",
  unignore: "No longer ignored",
  assign: "Assigned",
  comment: "Commented",
  merge: "Merged",
  split: "Split off",
  "not-same": "Kept apart",
};

/** What to say when a command about so many groups is done. */
export function doneWords(command: Command, groups: number): string {
  const many = groups === 1 ? "" : `: ${counted(groups, "group")}`;
  switch (command.kind) {
    case "assign":
      return `${command.assignee === "" ? "Assigned to nobody" : `Assigned to ${command.assignee}`}${many}`;
    case "resolve":
      return `Resolved${resolvedIn(command.mode, command.release)}${many}`;
    default:
      return `${done[command.kind]}${many}`;
  }
}

function resolvedIn(mode: string | undefined, release: string | undefined): string {
  if (mode === "next-release") return " in the next release";
  return mode === "in-release" ? ` in ${release}` : "";
}
