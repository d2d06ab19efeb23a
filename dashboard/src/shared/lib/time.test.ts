// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { ago, micros } from "./time";

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const DAY = 24 * HOUR;

test.each([
  [4 * SECOND, "now"],
  [59 * SECOND, "59s"],
  [60 * SECOND, "1m"],
  [23.9 * HOUR, "23h"],
  [59 * DAY, "59d"],
  [61 * DAY, "2mo"],
  [800 * DAY, "2y"],
  [-5 * SECOND, "now"],
  [-2 * HOUR, "in 2h"],
])("%d ms ago is said in one unit: %s", (past, words) => {
  expect(ago(1e12 - past, 1e12)).toBe(words);
});

test.each([
  [850, "850 µs"],
  [12_400, "12.4 ms"],
  [1_320_000, "1.32 s"],
  [125_000_000, "2m 5s"],
  [-1500, "-1.50 ms"],
])("%d microseconds are told with three digits: %s", (value, words) => {
  expect(micros(value)).toBe(words);
});
