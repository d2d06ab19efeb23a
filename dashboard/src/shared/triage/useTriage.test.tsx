// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toasts } from "#shared/lib/toasts";
import { useAsked } from "./asked";
import { useTriage } from "./useTriage";

const group = { id: "a43d11a8a3061d0f", status: "NEW", assignee: "", revision: 4 } as const;

const client = new QueryClient();

const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={client}>{children}</QueryClientProvider>
);

const answers: Record<string, () => Response> = {};

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}

beforeEach(() => {
  answers.POST = () => json({ commands: [{ id: "c-1" }] }, 202);
  answers.GET = () => json({ id: "c-1", outcome: "applied", reason: "" });
  vi.spyOn(globalThis, "fetch").mockImplementation(
    async (_, init) => (answers[init?.method ?? "GET"] ?? answers.GET)?.() as Response,
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  toasts.set([]);
});

const both = () => renderHook(() => ({ shown: useAsked(group), triage: useTriage("shop").triage }), { wrapper });

test("what is asked shows at once, with the revision that was seen", async () => {
  const { result } = both();
  let done: Promise<boolean> = Promise.resolve(false);
  act(() => {
    done = result.current.triage([group], (id) => ({ kind: "acknowledge", group: id }));
  });
  expect(result.current.shown).toMatchObject({ status: "ACKNOWLEDGED", pending: true });
  await act(async () => expect(await done).toBe(true));
  const [, init] = vi.mocked(fetch).mock.calls[0] ?? [];
  expect(JSON.parse(String(init?.body))).toEqual({ kind: "acknowledge", group: group.id, expected_revision: 4 });
  expect(toasts.get()).toMatchObject([{ kind: "done", text: "Acknowledged", action: { label: "Undo" } }]);
});

test("what is refused is taken back with the reason", async () => {
  answers.GET = () => json({ id: "c-1", outcome: "refused", reason: "the group has revision 5 now" });
  const { result } = both();
  await act(async () => {
    expect(await result.current.triage([group], (id) => ({ kind: "resolve", group: id }))).toBe(false);
  });
  expect(result.current.shown).toMatchObject({ status: "NEW", pending: false });
  expect(toasts.get()).toMatchObject([
    { kind: "failed", text: "Refused: Resolved", detail: "the group has revision 5 now" },
  ]);
});

test("an outcome that cannot be asked for once is asked for again", async () => {
  let asked = 0;
  answers.GET = () =>
    asked++ === 0
      ? json({ type: "about:blank", title: "Service Unavailable", status: 503 }, 503)
      : json({ id: "c-1", outcome: "applied", reason: "" });
  const { result } = both();
  await act(async () => {
    expect(await result.current.triage([group], (id) => ({ kind: "resolve", group: id }))).toBe(true);
  });
  expect(asked).toBe(2);
  expect(toasts.get()).toMatchObject([{ kind: "done" }]);
});

test("what the role does not allow is taken back, too", async () => {
  answers.POST = () =>
    json({ type: "about:blank", title: "Forbidden", status: 403, detail: "a viewer may look only" }, 403);
  const { result } = both();
  await act(async () => {
    await result.current.triage([group], (id) => ({ kind: "ignore", group: id }));
  });
  await waitFor(() => expect(result.current.shown.pending).toBe(false));
  expect(toasts.get()).toMatchObject([
    { kind: "failed", text: "Not done: your role does not allow it", detail: "a viewer may look only" },
  ]);
});

test("the message of what was done takes it back", async () => {
  const { result } = both();
  await act(async () => {
    await result.current.triage([group], (id) => ({ kind: "assign", group: id, assignee: "ada" }));
  });
  await act(async () => toasts.get()[0]?.action?.run());
  await waitFor(() =>
    expect(toasts.get()).toMatchObject([{ text: "Assigned to ada" }, { text: "Assigned to nobody" }]),
  );
  await waitFor(() => expect(result.current.shown.pending).toBe(false));
  const bodies = vi.mocked(fetch).mock.calls.flatMap(([, init]) => (init?.body ? [JSON.parse(String(init.body))] : []));
  expect(bodies.at(-1)).toEqual({ kind: "assign", group: group.id, assignee: "" });
});
