// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { safeNext, takeToken } from "./signIn";

test.each(["//evil.example", "https://evil.example", "/\\evil.example", undefined, ""])(
  "%s is nowhere to go to",
  (next) => {
    expect(safeNext(next)).toBe("/");
  },
);

test("a path of this page is", () => {
  expect(safeNext("/projects/shop/groups?q=status:new")).toBe("/projects/shop/groups?q=status:new");
});

test("the token of a link is taken out of the address", () => {
  history.replaceState(null, "", "/login#token=errata_00ff");
  expect(takeToken()).toBe("errata_00ff");
  expect(location.hash).toBe("");
  expect(takeToken()).toBeUndefined();
});
