// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createStore } from "./store";

/** A short message that goes away by itself, unless it is about a failure. */
export interface Toast {
  readonly id: number;
  readonly kind: "done" | "failed" | "note";
  readonly text: string;
  readonly detail?: string | undefined;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

const MAX = 4;
let last = 0;

export const toasts = createStore<readonly Toast[]>([]);

/** Shows a message; the answer takes it away again. */
export function toast(message: Omit<Toast, "id">): () => void {
  const id = ++last;
  toasts.set((all) => [...all, { ...message, id }].slice(-MAX));
  return () => dismiss(id);
}

export function dismiss(id: number): void {
  toasts.set((all) => all.filter((each) => each.id !== id));
}
