// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { compact, counted } from "./numbers";

test.each([
  [0, "0"],
  [999, "999"],
  [1234, "1.23k"],
  [45_600, "45.6k"],
  [7_800_000, "7.8M"],
])("%d is shown with at most three digits: %s", (count, words) => {
  expect(compact(count)).toBe(words);
});

test("one is not many", () => {
  expect(counted(1, "group")).toBe("1 group");
  expect(counted(0, "group")).toBe("0 groups");
});
