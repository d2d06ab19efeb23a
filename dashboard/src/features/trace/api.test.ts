// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { foundTrace } from "./api";

const answer = {
  source: "stored",
  warnings: [],
  trace: {
    project: "shop",
    trace_id: "4bf92f3577b34da6a3ce929d0e0e4736",
    version: 3,
    time: "2026-03-01T09:30:00.204Z",
    environment: "production",
    root_service: "frontend",
    root_endpoint: "POST /orders",
    duration: 900_000,
    failing: true,
    client_impacting: true,
    incomplete: false,
    truncated: false,
    sampled: true,
    span_count: 1,
    failing_spans: 1,
    services: ["frontend"],
    groups: [],
    origins: [
      {
        component: "payments-db",
        reason: "PEER_TIMEOUT",
        confidence: "MEDIUM",
        span_id: "00f067aa0ba902b7",
        service: "checkout",
        operation: "SELECT payments",
        type: "",
        fingerprint: "",
        group: "",
        chain: ["00f067aa0ba902b7"],
        handled: false,
        missing_span: false,
      },
    ],
    weight: 1,
    rank: "0000000000000000",
  },
  spans: [],
  errors: [],
};

test("an answer is taken as the contract has it, and what this page does not use is left out", () => {
  const { trace } = foundTrace.parse(answer);
  expect(trace.origins[0]?.reason).toBe("PEER_TIMEOUT");
  expect(trace).not.toHaveProperty("rank");
});

test.each([
  ["a reason that is not known", { reason: "BAD_LUCK" }],
  ["a chain that is none", { chain: "00f067aa0ba902b7" }],
])("%s is not taken", (_name, wrong) => {
  const origins = [{ ...answer.trace.origins[0], ...wrong }];
  expect(foundTrace.safeParse({ ...answer, trace: { ...answer.trace, origins } }).success).toBe(false);
});

test("a trace without its flags is not taken", () => {
  const { sampled: _, ...trace } = answer.trace;
  expect(foundTrace.safeParse({ ...answer, trace }).success).toBe(false);
});
