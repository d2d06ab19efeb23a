// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useSlowly } from "./useSlowly";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("the first is done at once, all that follow within the pause once at its end", () => {
  const run = vi.fn();
  const { result } = renderHook(() => useSlowly(run, 1000));
  result.current();
  result.current();
  result.current();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(5000);
  expect(run).toHaveBeenCalledTimes(2);
});
