// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { CommandKind } from "#shared/api/commands";
import type { Status } from "#shared/ui/StatusBadge";

const without: Record<Status, readonly CommandKind[]> = {
  NEW: ["reopen", "unignore"],
  ACKNOWLEDGED: ["acknowledge", "reopen", "unignore"],
  RESOLVED: ["acknowledge", "resolve", "unignore"],
  REGRESSED: ["unignore"],
  IGNORED: ["acknowledge", "ignore"],
};

/** Whether a command makes sense for a group of this status. */
export function makesSense(kind: CommandKind, status: Status): boolean {
  return !without[status].includes(kind);
}
