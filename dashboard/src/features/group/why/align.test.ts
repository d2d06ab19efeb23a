// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { align } from "./align";

test("a renamed call stands beside the call whose place it took", () => {
  expect(align(["read", "page", "text"], ["read", "pageText", "text"])).toEqual([
    { left: "read", right: "read" },
    { left: "page", right: "pageText" },
    { left: "text", right: "text" },
  ]);
});

test("another caller stands beside nothing", () => {
  expect(align(["close", "checkout", "pay"], ["close", "checkout"])).toEqual([
    { left: "close", right: "close" },
    { left: "checkout", right: "checkout" },
    { left: "pay", right: undefined },
  ]);
});

test("stacks without a common call are told whole", () => {
  const rows = align(["a", "b"], ["c"]);
  expect(rows.flatMap((row) => row.left ?? [])).toEqual(["a", "b"]);
  expect(rows.flatMap((row) => row.right ?? [])).toEqual(["c"]);
});
