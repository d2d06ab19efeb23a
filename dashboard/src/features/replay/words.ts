// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

const reasons: Record<string, string> = {
  PROJECT_MISSING: "names no project",
  FORMAT_UNKNOWN: "is of no known format",
  EMPTY: "is empty",
  JSON_MALFORMED: "is no JSON, or cut off",
  JSON_TOO_DEEP: "is nested too deep",
  JSON_NOT_AN_EVENT: "is no event",
  PROTOBUF_MALFORMED: "is no protobuf, or cut off",
  ENVELOPE_MALFORMED: "is a broken envelope",
  TOO_LARGE: "is too large",
  NOTHING_TO_GROUP: "has no exception, message or stack",
  NO_STACK_TRACE: "holds no stack trace",
  UNREADABLE: "cannot be unpacked",
  COMMAND_UNKNOWN: "is no known command",
  COMMAND_MALFORMED: "is a broken command",
  RULE_MALFORMED: "is a broken rule",
  RELEASE_MALFORMED: "is a broken word of a deployment",
};

/** Why something was refused, as the rest of a sentence. */
export function reasonWords(reason: string): string {
  return reasons[reason] ?? reason.toLowerCase().replaceAll("_", " ");
}

const states: Record<string, string> = {
  INITIALIZING: "starting",
  CREATED: "starting",
  RUNNING: "running",
  RESTARTING: "restarting",
  FAILING: "failing",
  FAILED: "failed",
  CANCELLING: "stopping",
  CANCELED: "stopped",
  FINISHED: "done",
  SUSPENDED: "suspended",
  RECONCILING: "recovering",
};

/** Where a job stands. */
export function stateWords(state: string): string {
  return states[state] ?? state.toLowerCase();
}
