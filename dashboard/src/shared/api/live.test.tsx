// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useLive } from "./live";
import { queryClient } from "./queryClient";

class Line extends EventTarget {
  static readonly CLOSED = 2;
  readonly readyState = 1;
  close(): void {}
}

let lines: Line[] = [];

beforeEach(() => {
  lines = [];
  vi.stubGlobal(
    "EventSource",
    class extends Line {
      constructor() {
        super();
        lines.push(this);
      }
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  queryClient.clear();
});

test("when the line is mended the list is told of changes that nobody knows, and all else is asked for again", () => {
  const heard: (readonly string[])[] = [];
  queryClient.setQueryData(["groups", "shop"], "list");
  queryClient.setQueryData(["group", "shop"], "group");
  const onChange = (ids: readonly string[]) => heard.push(ids);
  const { unmount } = renderHook(() => useLive("shop", "groups", onChange));
  act(() => void lines[0]?.dispatchEvent(new Event("open")));
  expect(heard).toEqual([]);
  act(() => void lines[0]?.dispatchEvent(new Event("open")));
  expect(heard).toEqual([[]]);
  expect(queryClient.getQueryState(["groups", "shop"])?.isInvalidated).toBe(false);
  expect(queryClient.getQueryState(["group", "shop"])?.isInvalidated).toBe(true);
  unmount();
});
