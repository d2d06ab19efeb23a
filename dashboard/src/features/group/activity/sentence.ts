// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { exactTime } from "#shared/lib/time";
import type { Activity } from "./api";

/** What was done, as the end of a sentence that begins with who did it. */
export function sentence({ what, kind, arguments: given, applied }: Activity): string {
  if (what === "firing") return kind === "ceased" ? "stopped the alert" : "raised an alert";
  if (what === "transition") return "changed the status";
  const done = words(kind, given);
  return applied ? done : `wanted that: ${done}, which was refused`;
}

function words(kind: string, given: Readonly<Record<string, unknown>>): string {
  const text = (name: string) => (typeof given[name] === "string" ? given[name] : "");
  switch (kind) {
    case "acknowledge":
      return "acknowledged it";
    case "resolve":
      return `resolved it${text("mode") === "in-release" ? ` in ${text("release")}` : text("mode") === "next-release" ? " in the next release" : ""}`;
    case "reopen":
      return "reopened it";
    case "ignore":
      return `ignored it${until(given)}`;
    case "unignore":
      return "ended the ignoring";
    case "assign":
      return text("assignee") === "" ? "took it from whom it was assigned to" : `assigned it to ${text("assignee")}`;
    case "comment":
      return "said";
    case "merge":
      return "merged groups";
    case "split":
      return "split variants off";
    case "not-same":
      return "said that two are not the same";
    default:
      return kind;
  }
}

function until(given: Readonly<Record<string, unknown>>): string {
  const ends = [
    typeof given.until === "string" && exactTime(Date.parse(given.until)),
    typeof given.count === "number" && `${given.count} more events`,
    typeof given.window_count === "number" && `${given.window_count} events in ${given.window_minutes} min`,
    typeof given.users === "number" && `${given.users} users`,
    given.escalating === true && "it escalates",
  ].filter((each) => each !== false);
  return ends.length === 0 ? "" : ` until ${ends.join(", or ")}`;
}
