// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

import type { Command } from "#shared/api/commands";
import { createStore, useStore } from "#shared/lib/store";
import type { Status } from "#shared/ui/StatusBadge";

/** What a group is shown as while a command about it is under way. */
export interface Change {
  readonly status?: Status;
  readonly assignee?: string;
}

interface Asked {
  readonly changes: ReadonlyMap<string, Change>;
  /** How many commands are under way for each group. */
  readonly open: ReadonlyMap<string, number>;
}

const asked = createStore<Asked>({ changes: new Map(), open: new Map() });

const becomes: Partial<Record<Command["kind"], Status>> = {
  acknowledge: "ACKNOWLEDGED",
  resolve: "RESOLVED",
  reopen: "NEW",
  ignore: "IGNORED",
};

/** A group as it will be when what was asked is done. */
export function useAsked<G extends { readonly id: string; readonly status: Status; readonly assignee: string }>(
  group: G,
): G & { readonly pending: boolean } {
  const { changes, open } = useStore(asked);
  return { ...group, ...changes.get(group.id), pending: open.has(group.id) };
}

/** Whether something was asked of the group that is not decided yet. */
export function isUnderWay(group: string): boolean {
  return asked.get().open.has(group);
}

/** Shows the commands as done; the answer takes that back, whatever became of them. */
export function showAsDone(commands: readonly Command[]): () => void {
  const about = commands.flatMap((command) =>
    "group" in command ? [{ group: command.group, change: changeOf(command) }] : [],
  );
  asked.set(({ changes, open }) => {
    const changed = new Map(changes);
    const opened = new Map(open);
    for (const { group, change } of about) {
      changed.set(group, { ...changed.get(group), ...change });
      opened.set(group, (opened.get(group) ?? 0) + 1);
    }
    return { changes: changed, open: opened };
  });
  return () =>
    asked.set(({ changes, open }) => {
      const changed = new Map(changes);
      const opened = new Map(open);
      for (const { group } of about) {
        const left = (opened.get(group) ?? 1) - 1;
        if (left > 0) {
          opened.set(group, left);
        } else {
          opened.delete(group);
          changed.delete(group);
        }
      }
      return { changes: changed, open: opened };
    });
}

function changeOf(command: Command): Change {
  const status = becomes[command.kind];
  if (command.kind === "assign") return { assignee: command.assignee };
  return status === undefined ? {} : { status };
}
