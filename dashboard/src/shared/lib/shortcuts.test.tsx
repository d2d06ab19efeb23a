// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startShortcuts, useShortcut } from "./shortcuts";

let stop = () => {};
beforeEach(() => {
  stop = startShortcuts();
});
afterEach(() => stop());

function Page({ run }: { run: () => void }) {
  useShortcut("g s", "Services", run);
  return <input aria-label="Search" />;
}

test("two keys in a row are one shortcut", async () => {
  const run = vi.fn();
  render(<Page run={run} />);
  await userEvent.keyboard("s");
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard("gs");
  expect(run).toHaveBeenCalledOnce();
});

test("who types is not disturbed", async () => {
  const run = vi.fn();
  render(<Page run={run} />);
  await userEvent.type(screen.getByLabelText("Search"), "gs");
  expect(run).not.toHaveBeenCalled();
});
