// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { groupsQuery } from "./api";
import { defaults } from "./search";
import { useChangedGroups } from "./useChangedGroups";

let tell: (ids: readonly string[]) => void = () => {};

vi.mock("#shared/api/live", () => ({
  useLive: (_project: string, _topic: string, onChange: (ids: readonly string[]) => void) => {
    tell = onChange;
  },
}));

const search = defaults;
const { queryKey } = groupsQuery("shop", search);
let client = new QueryClient();

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

function shown(...ids: string[]) {
  const pages = [{ groups: ids.map((id) => ({ id })), total: ids.length, next_cursor: null }];
  client.setQueryData(queryKey, { pages, pageParams: [undefined] } as never);
  return renderHook(() => useChangedGroups("shop", search), { wrapper }).result;
}

const isAskedAgain = () => client.getQueryState(queryKey)?.isInvalidated;

beforeEach(() => {
  client = new QueryClient();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("a list with lines is not moved: it says how many groups changed, or that some may have", () => {
  const result = shown("a43d11a8a3061d0f");
  act(() => tell(["58a74983182641cd"]));
  expect(result.current).toMatchObject({ count: 1, missed: false });
  act(() => tell([]));
  expect(result.current).toMatchObject({ count: 1, missed: true });
  expect(isAskedAgain()).toBe(false);
});

test("an empty list looks at once, and again when the first group is counted", () => {
  const result = shown();
  act(() => tell(["58a74983182641cd"]));
  expect(result.current).toMatchObject({ count: 0, missed: false });
  expect(isAskedAgain()).toBe(true);
  client.setQueryData(queryKey, (data) => data);
  expect(isAskedAgain()).toBe(false);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(isAskedAgain()).toBe(true);
});
