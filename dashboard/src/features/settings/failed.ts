// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { reasonOf } from "#shared/api/errors";
import { toast } from "#shared/lib/toasts";

/** Tells that something was not done, and why. */
export function failed(text: string, error: unknown): void {
  const { title, detail } = reasonOf(error);
  toast({ kind: "failed", text: `${text}: ${title}`, detail });
}
