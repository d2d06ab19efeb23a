// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { groupsOf, shareWords, toneOf } from "./words";

test.each([
  ["checkout", "service:checkout"],
  ["check out", 'service:"check out"'],
  ['a"b', 'service:"a\\"b"'],
])("a search for %s is %s", (service, query) => {
  expect(groupsOf(service)).toBe(query);
});

test("a share that is not nothing never reads as nothing", () => {
  expect(shareWords(0)).toBe("0%");
  expect(shareWords(0.00001)).toBe("< 0.1%");
  expect(shareWords(0.043)).toBe("4.3%");
});

test.each([
  [0, "plain"],
  [0.001, "warn"],
  [0.01, "bad"],
])("a share of %f is %s", (share, tone) => {
  expect(toneOf(share)).toBe(tone);
});
