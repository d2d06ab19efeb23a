// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Variant } from "./api";

/** From which score on a variant joins a group. */
export const JOINS_FROM = 0.85;

/** Why a variant is in the group, in one sentence. */
export function reason({ placement: { cause, explanation } }: Variant): string {
  switch (cause) {
    case "FOUNDED":
      return "It founded the group: none of its keys was known, and nothing was similar enough.";
    case "KEY":
      return keySentences[explanation.by] ?? `It has a key in common with the group: ${explanation.by}.`;
    case "SIMILARITY":
      return "No key is the same, but it is similar enough to a variant of the group.";
    case "COMMAND":
      return `${explanation.actor || "Somebody"} said so${explanation.from ? `; it was in group ${explanation.from}` : ""}.`;
    case "OVERFLOW":
      return "Too many new variants came in that minute; it shares the project’s overflow group until it is placed properly.";
  }
}

const keySentences: Readonly<Record<string, string>> = {
  K0: "The client gave it the group’s own fingerprint (key K0).",
  K1: "Type and all own calls are the same (key K1).",
  K2: "Type, message and crash site are the same (key K2).",
  K3: "Type and the top three own calls are the same (key K3).",
  template: "There is no stack, and at most one word in four of the message differs from the group’s.",
};

/** The name of a cause, short. */
export function causeWord({ placement: { cause, explanation } }: Variant): string {
  if (cause === "KEY") return /^K\d$/.test(explanation.by) ? `key ${explanation.by}` : explanation.by || "key";
  return { FOUNDED: "founder", SIMILARITY: "similar", COMMAND: "by hand", OVERFLOW: "overflow" }[cause];
}
