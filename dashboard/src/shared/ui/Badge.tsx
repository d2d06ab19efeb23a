// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import "./badge.css";

export type Tone = "bad" | "warn" | "good" | "act" | "quiet";

/** One word with a meaning that its colour supports. */
export function Badge({ tone = "quiet", title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={`badge badge-${tone}`} title={title}>
      {children}
    </span>
  );
}
