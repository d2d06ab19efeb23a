// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Span, TracedError } from "./api";
import { differences } from "./compare";
import { above, colours, foldHealthy, layOut, microsOf, rowsOf, ticks } from "./waterfall";

const START = Date.parse("2026-03-01T09:30:00Z");

function span(id: string, parent: string, begin: number, duration: number, more: Partial<Span> = {}): Span {
  const at = START * 1000 + begin;
  return {
    span_id: id,
    parent_id: parent,
    service: "shop",
    name: id,
    endpoint: "",
    kind: "INTERNAL",
    role: "NONE",
    start: new Date(at / 1000).toISOString().replace("Z", `${String(at % 1000).padStart(3, "0")}Z`),
    duration,
    self: duration,
    status: "UNSET",
    status_message: "",
    error_type: "",
    http_status: 0,
    rpc_status: "",
    sql_state: "",
    peer: "",
    peer_address: "",
    connection: "NONE",
    resend: 0,
    links: [],
    attributes: {},
    ...more,
  };
}

function error(id: string, spanId: string): TracedError {
  return {
    event_id: id,
    group: "",
    service: "shop",
    time: "",
    level: "ERROR",
    type: "E",
    message: "m",
    span_id: spanId,
  };
}

test.each([
  ["2026-03-01T09:30:00Z", 0],
  ["2026-03-01T09:30:00.204Z", 204_000],
  ["2026-03-01T09:30:00.204123Z", 204_123],
  ["2026-03-01T09:30:00.204123999Z", 204_123],
])("%s keeps its microseconds", (time, micros) => {
  expect(microsOf(time) - START * 1000).toBe(micros);
});

test("spans stand below their parents, by when they began", () => {
  const tree = layOut({
    spans: [span("b", "a", 500, 10), span("a", "", 0, 1000), span("c", "a", 100, 10)],
    errors: [],
  });
  expect(rowsOf(tree, new Set()).map((row) => [row.key, row.node.depth])).toEqual([
    ["a", 0],
    ["c", 1],
    ["b", 1],
  ]);
  expect(tree.length).toBe(1000);
});

test("another service's clock does not put a span outside of its caller, and what is below moves with it", () => {
  const call = span("call", "", 0, 1000, { kind: "CLIENT" });
  const served = span("served", "call", -5000, 600, { service: "billing", kind: "SERVER" });
  const below = span("below", "served", -4900, 100, { service: "billing" });
  const { byId } = layOut({ spans: [call, served, below], errors: [] });
  const base = byId.get("call")?.begin ?? Number.NaN;
  expect((byId.get("served")?.begin ?? 0) - base).toBe(200);
  expect((byId.get("below")?.begin ?? 0) - base).toBe(300);
  expect(byId.get("below")?.moved).toBe(0);
});

test("who takes a message may begin after the sender's end", () => {
  const sent = span("sent", "", 0, 100, { kind: "PRODUCER" });
  const taken = span("taken", "sent", 900, 50, { service: "mail", kind: "CONSUMER" });
  expect(layOut({ spans: [sent, taken], errors: [] }).byId.get("taken")?.moved).toBe(0);
});

test("a parent that did not come holds its children together", () => {
  const tree = layOut({ spans: [span("b", "gone", 0, 10), span("c", "gone", 50, 10)], errors: [error("e", "gone")] });
  expect(tree.roots.map((root) => root.id)).toEqual(["gone"]);
  expect(tree.roots[0]).toMatchObject({ span: undefined, duration: 60, failed: true });
  expect(tree.strays).toEqual([]);
});

test("spans that name each other as parents are shown, once each", () => {
  const tree = layOut({ spans: [span("a", "b", 0, 10), span("b", "a", 0, 10)], errors: [] });
  expect(rowsOf(tree, new Set()).map((row) => row.key)).toEqual(["a", "b"]);
});

test("very deep trees do not break the page", () => {
  const spans = Array.from({ length: 9000 }, (_, index) =>
    span(`s${index}`, index === 0 ? "" : `s${index - 1}`, index, 1),
  );
  expect(rowsOf(layOut({ spans, errors: [] }), new Set())).toHaveLength(9000);
});

test("an error makes its span fail, but not if that is a call or says it is well", () => {
  const spans = [
    span("work", "", 0, 1),
    span("call", "", 0, 1, { kind: "CLIENT" }),
    span("fine", "", 0, 1, { status: "OK" }),
  ];
  const tree = layOut({ spans, errors: [error("1", "work"), error("2", "call"), error("3", "fine"), error("4", "?")] });
  expect([...tree.byId.values()].filter((node) => node.failed).map((node) => node.id)).toEqual(["work"]);
  expect(tree.strays.map((each) => each.event_id)).toEqual(["4"]);
});

test("what did well is folded, what leads to a failure is open", () => {
  const tree = layOut({
    spans: [
      span("root", "", 0, 100),
      span("well", "root", 1, 10),
      span("leaf", "well", 2, 1),
      span("way", "root", 20, 10),
      span("bad", "way", 21, 1, { status: "ERROR" }),
    ],
    errors: [],
  });
  const folded = foldHealthy(tree);
  expect([...folded]).toEqual(["well"]);
  expect(above(tree, "leaf")).toEqual(["root", "well"]);
  expect(above(tree, "nowhere")).toEqual([]);
  expect(rowsOf(tree, folded).map((row) => row.key)).toEqual(["root", "well", "way", "bad"]);
});

test.each([
  [1_312_000, 500_000],
  [900, 200],
  [1, 0.2],
])("an axis of %i µs steps by %f", (length, step) => {
  const all = ticks(length);
  expect(all[1]).toBeCloseTo(step);
  expect(all.length).toBeLessThanOrEqual(6);
});

test("few services have a colour: those that failed, then the busiest", () => {
  const tree = layOut({
    spans: [
      span("a", "", 0, 10, { service: "a", self: 1, status: "ERROR" }),
      span("b", "a", 0, 10, { service: "b", self: 900 }),
      span("c", "a", 1, 10, { service: "c", self: 5 }),
    ],
    errors: [],
  });
  expect([...colours(tree, 2)]).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 0],
  ]);
});

test("a comparison tells what failed first, then what took longer, and leaves out what is alike", () => {
  const here = layOut({
    spans: [
      span("1", "", 0, 10, { name: "same", self: 10_000 }),
      span("2", "", 0, 10, { name: "slow", self: 90_000 }),
      span("3", "", 0, 10, { name: "broken", self: 2000, status: "ERROR" }),
    ],
    errors: [],
  });
  const there = layOut({
    spans: [
      span("1", "", 0, 10, { name: "same", self: 10_400 }),
      span("2", "", 0, 10, { name: "slow", self: 20_000 }),
      span("3", "", 0, 10, { name: "broken", self: 2000 }),
      span("4", "", 0, 10, { name: "only there", self: 1 }),
    ],
    errors: [],
  });
  expect(differences(here, there).map((each) => each.operation)).toEqual(["broken", "slow", "only there"]);
});
