// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { emptyForm, fieldOf, formOf, numberFields, ruleOf } from "./ruleForm";
import { isSame, type Rule, type RuleInForce, rule } from "./rulesApi";
import { rulesWith } from "./simulationApi";

const rules: readonly Rule[] = [
  { id: "a", kind: "spike", alertname: "A", severity: "warning", critical_ratio: 10.5, throttle_minutes: 60 },
  { id: "b", kind: "threshold", alertname: "B", severity: "critical", users: 50, window_minutes: 15 },
  { id: "c", kind: "regressed", alertname: "C", severity: "info", enabled: false, project: "shop" },
  {
    id: "d",
    kind: "new-group",
    alertname: "D",
    severity: "warning",
    service_quiet_minutes: 0,
    filter: { services: ["a, b"], levels: ["ERROR"], tags: { region: "eu=1" } },
  },
  { id: "e", kind: "pipeline-stalled", alertname: "E", severity: "critical", lag_minutes: 5, silent_minutes: 10 },
];

test.each(rules.map((each) => [each.kind, each] as const))(
  "a rule of kind %s survives being edited",
  (_kind, given) => {
    expect(ruleOf(formOf(given))).toEqual({ rule: given });
  },
);

test("what another kind needs is not carried along", () => {
  const form = { ...formOf({ id: "a", kind: "spike", alertname: "A", critical_ratio: 3 }), kind: "regressed" as const };
  expect(ruleOf(form)).toEqual({ rule: { id: "a", kind: "regressed", alertname: "A", severity: "warning" } });
});

test("a threshold has events or users, never both", () => {
  const form = { ...emptyForm("shop"), id: "t", alertname: "T", measure: "users" as const };
  expect(ruleOf(form)).toEqual({ mistakes: { users: "A number is needed" } });
  expect(numberFields(form).map((field) => field.name)).not.toContain("events");
});

test("everything that is wrong is told at once", () => {
  const form = {
    ...emptyForm("shop"),
    numbers: { events: "many", window_minutes: "0", throttle_minutes: "1.5" },
    tags: ["region"],
  };
  const result = ruleOf(form);
  expect("mistakes" in result && Object.keys(result.mistakes).sort()).toEqual([
    "alertname",
    "events",
    "id",
    "tags",
    "throttle_minutes",
    "window_minutes",
  ]);
});

test("a number with a default may be left out", () => {
  const form = { ...emptyForm(""), id: "v", alertname: "V", kind: "velocity" as const, numbers: {} };
  expect(ruleOf(form)).toEqual({ rule: { id: "v", kind: "velocity", alertname: "V", severity: "warning" } });
});

test.each([
  ["critical_ratio is not between 1 and 1000000", "critical_ratio"],
  ["filter.services is not a list of texts", "services"],
  ["no level is LOUD", "levels"],
  ["a threshold has either events or users", undefined],
  ["severity is none of info, warning, critical: loud", "severity"],
])("a refusal is put where it belongs: %s", (detail, field) => {
  expect(fieldOf(detail)).toBe(field);
});

test("rules are the same whatever the order of their fields, and enabled unless they say otherwise", () => {
  expect(
    isSame({ id: "a", kind: "spike", alertname: "A" }, { alertname: "A", enabled: true, kind: "spike", id: "a" }),
  ).toBe(true);
  expect(
    isSame({ id: "a", kind: "spike", alertname: "A" }, { id: "a", kind: "spike", alertname: "A", enabled: false }),
  ).toBe(false);
});

test("a trial has all given rules with the draft in its place, and leaves the defaults to themselves", () => {
  const inForce = (id: string, source: "default" | "given"): RuleInForce => ({
    rule: { id, kind: "spike", alertname: id },
    source,
    replaces_default: false,
    changed_at: null,
  });
  const draft: Rule = { id: "mine", kind: "spike", alertname: "changed" };
  const all = [inForce("default", "default"), inForce("mine", "given"), inForce("other", "given")];
  expect(rulesWith(all, draft).map((each) => each.alertname)).toEqual(["other", "changed"]);
});

test("a rule of a kind that this page does not know is not taken for one that it knows", () => {
  expect(rule.safeParse({ id: "a", kind: "spike", alertname: "A" }).success).toBe(true);
  expect(rule.safeParse({ id: "a", kind: "astrology", alertname: "A" }).success).toBe(false);
  expect(rule.safeParse({ id: "a", kind: "spike", alertname: "A", critical_ratio: "10" }).success).toBe(false);
});
