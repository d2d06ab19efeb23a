// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { quoted } from "#shared/lib/quoted";
import type { Facets } from "./api";
import { conditions, fields } from "./query";

/** What could be written in the place of a part of the question. */
export interface Suggestion {
  readonly label: string;
  readonly says: string;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const MOST = 8;

const words: Readonly<Record<string, readonly string[]>> = {
  is: ["open", "new", "regressed", "acknowledged", "resolved", "ignored", "assigned", "unassigned"],
  status: ["new", "regressed", "acknowledged", "resolved", "ignored"],
  level: ["fatal", "error", "warning", "info", "debug"],
  assignee: ["me", "none"],
  "first-seen": ["<1h", "<24h", "<7d", ">30d"],
  "last-seen": ["<1h", "<24h", ">7d"],
  count: [">10", ">100", ">1000"],
  users: [">=1", ">=10", ">=100"],
};

/** What could be written at the caret: a field, or a value of the one that is begun. */
export function suggestions(text: string, caret: number, facets: Facets | undefined): readonly Suggestion[] {
  const here = conditions(text).find((each) => each.from <= caret && caret <= each.to);
  const begun = here ? text.slice(here.from, caret).replace(/^-/, "") : "";
  const from = here ? here.from + (text[here.from] === "-" ? 1 : 0) : caret;
  const to = here?.to ?? caret;
  const colon = begun.indexOf(":");
  if (colon < 0) return fieldsLike(begun, from, to);
  return valuesLike(begun.slice(0, colon), begun.slice(colon + 1), from + colon + 1, to, facets);
}

function fieldsLike(begun: string, from: number, to: number): readonly Suggestion[] {
  return fields
    .filter((field) => field.name.startsWith(begun.toLowerCase()) && field.name !== begun)
    .slice(0, MOST)
    .map((field) => ({
      label: `${field.name}:`,
      says: field.says,
      text: `${field.name.replace("NAME", "")}${field.name.includes("NAME") ? "" : ":"}`,
      from,
      to,
    }));
}

function valuesLike(
  field: string,
  begun: string,
  from: number,
  to: number,
  facets: Facets | undefined,
): readonly Suggestion[] {
  const comma = begun.lastIndexOf(",") + 1;
  const like = begun.slice(comma).replace(/^"/, "").toLowerCase();
  const counted = new Map(
    Object.entries(facets?.facets ?? {})
      .find(([name]) => name === field)?.[1]
      .map((each) => [each.value, each.groups]),
  );
  const known = field in words && field !== "assignee" ? [] : [...counted.keys()].filter((value) => value !== "");
  return [...(words[field] ?? []), ...known]
    .filter((value) => value.toLowerCase().includes(like) && value.toLowerCase() !== like)
    .sort((a, b) => Number(b.toLowerCase().startsWith(like)) - Number(a.toLowerCase().startsWith(like)))
    .slice(0, MOST)
    .map((value) => {
      const groups = counted.get(value) ?? counted.get(value.toUpperCase());
      const written = words[field]?.includes(value) ? value : quoted(value);
      return {
        label: value,
        says: groups === undefined ? "" : `${groups} groups`,
        text: `${written} `,
        from: from + comma,
        to,
      };
    });
}
