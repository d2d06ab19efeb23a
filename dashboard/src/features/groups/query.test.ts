// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { quoted } from "#shared/lib/quoted";
import { conditions, toggled, valuesOf, withValues } from "./query";

test("a question is taken apart into conditions with their places", () => {
  expect(conditions('service:checkout -status:new,regressed "text in stack" word')).toEqual([
    { not: false, field: "service", values: ["checkout"], from: 0, to: 16 },
    { not: true, field: "status", values: ["new", "regressed"], from: 17, to: 38 },
    { not: false, field: "", values: ["text in stack"], from: 39, to: 54 },
    { not: false, field: "", values: ["word"], from: 55, to: 59 },
  ]);
});

test("what is half typed is a condition, too", () => {
  expect(conditions('type:"Illegal Sta')).toMatchObject([{ field: "type", values: ["Illegal Sta"] }]);
  expect(conditions("service:")).toMatchObject([{ field: "service", values: [] }]);
});

test.each(["a b", "a,b", 'say "x"', "back\\slash, and", "", "<script>"])(
  "%j can be written and read again",
  (value) => {
    expect(valuesOf(`type:${quoted(value)}`, "type")).toEqual(value === "" ? [""] : [value]);
  },
);

test("a value is added, and taken away again", () => {
  const added = toggled("is:open timeout", "service", "check out");
  expect(added).toBe('is:open timeout service:"check out"');
  expect(toggled(added, "service", "other")).toBe('is:open timeout service:"check out",other');
  expect(toggled(added, "service", "check out")).toBe("is:open timeout");
});

test("a condition is changed in its place, and conditions that exclude stay", () => {
  expect(withValues("is:open word -is:assigned", "is", ["resolved"])).toBe("is:resolved word -is:assigned");
});

test("any text ends", () => {
  for (const text of ['"', "::", "-", ",,,", 'a:"\\', "-:x", 'é:"ü'])
    expect(conditions(text).length).toBeGreaterThan(0);
});
