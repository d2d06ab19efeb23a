// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Badge, type Tone } from "#shared/ui/Badge";

const tones: Record<string, Tone> = { critical: "bad", warning: "warn", info: "quiet" };

/** How bad, as a word that its colour supports. */
export function SeverityBadge({ severity }: { severity: string }) {
  const word = severity.toLowerCase();
  return (
    <span className="severity">
      <Badge tone={tones[word] ?? "quiet"}>{word}</Badge>
    </span>
  );
}
