// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { joined, undoOf } from "./undo";

const group = "a43d11a8a3061d0f";

test("an acknowledged group that is resolved by mistake is acknowledged again, after it is reopened", () => {
  expect(undoOf({ kind: "resolve", group }, { status: "ACKNOWLEDGED", assignee: "" })).toEqual({
    label: "Undo",
    steps: [[{ kind: "reopen", group }], [{ kind: "acknowledge", group }]],
  });
});

test("where the status before cannot be had again, the label does not say undo", () => {
  expect(undoOf({ kind: "resolve", group }, { status: "REGRESSED", assignee: "" })?.label).toBe("Reopen");
  expect(undoOf({ kind: "acknowledge", group }, { status: "REGRESSED", assignee: "" })?.label).toBe("Reopen");
  for (const kind of ["unignore", "resolve", "reopen"] as const)
    expect(undoOf({ kind, group }, { status: "IGNORED", assignee: "" })?.label).toBe("Ignore for good");
});

test("an assignment goes back to whom it was taken from", () => {
  expect(undoOf({ kind: "assign", group, assignee: "ada" }, { status: "NEW", assignee: "bob" })?.steps).toEqual([
    [{ kind: "assign", group, assignee: "bob" }],
  ]);
});

test("a remark cannot be taken back", () => {
  expect(undoOf({ kind: "comment", group, text: "x" }, { status: "NEW", assignee: "" })).toBeUndefined();
});

test("many are undone step by step together, unless they differ", () => {
  const was = { status: "NEW", assignee: "" } as const;
  const one = undoOf({ kind: "resolve", group }, was);
  const two = undoOf({ kind: "resolve", group: "58a74983182641cd" }, was);
  const other = undoOf({ kind: "resolve", group }, { ...was, status: "ACKNOWLEDGED" });
  if (!one || !two || !other) throw new Error("all of them can be undone");
  expect(joined([one, two])?.steps).toEqual([
    [
      { kind: "reopen", group },
      { kind: "reopen", group: "58a74983182641cd" },
    ],
  ]);
  expect(joined([one, other])).toBeUndefined();
});
