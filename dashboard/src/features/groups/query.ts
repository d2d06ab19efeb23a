// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { quoted } from "#shared/lib/quoted";

/** One condition of a question: `-service:checkout,cart`, or a word. */
export interface Condition {
  readonly not: boolean;
  /** Empty for words. */
  readonly field: string;
  readonly values: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Fields that can be asked for, with what they mean. */
export const fields: readonly { readonly name: string; readonly says: string; readonly example: string }[] = [
  { name: "is", says: "open, assigned, unassigned, or a status", example: "is:open" },
  { name: "status", says: "where it stands", example: "status:new,regressed" },
  { name: "service", says: "equal; * stands for anything", example: "service:check*" },
  { name: "environment", says: "where it happened", example: "environment:production" },
  { name: "release", says: "equal, or compared by version", example: "release:>=2.1" },
  { name: "level", says: "how bad", example: "level:fatal" },
  { name: "type", says: "of the exception", example: "type:*Timeout*" },
  { name: "culprit", says: "function it failed in", example: "culprit:*Billing*" },
  { name: "title", says: "equal; * stands for anything", example: "title:*refused*" },
  { name: "platform", says: "language of the client", example: "platform:java" },
  { name: "assignee", says: "a member, me, or none", example: "assignee:me" },
  { name: "first-seen", says: "younger or older than", example: "first-seen:<24h" },
  { name: "last-seen", says: "younger or older than", example: "last-seen:>7d" },
  { name: "count", says: "events of all time", example: "count:>100" },
  { name: "users", says: "affected users", example: "users:>=10" },
  { name: "tag.NAME", says: "a tag of an event", example: "tag.region:eu" },
  { name: "group", says: "an id, or its beginning", example: "group:a43d" },
];

const token = /(-?)(?:([\w.-]+):)?((?:"(?:[^"\\]|\\.)*"?|[^\s",]+|,)*)/gy;

/** Takes a question apart, leniently: what is half typed is a condition, too. */
export function conditions(text: string): readonly Condition[] {
  const found: Condition[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      at++;
      continue;
    }
    token.lastIndex = at;
    const match = token.exec(text);
    const to = match && match[0].length > 0 ? token.lastIndex : at + 1;
    found.push({ not: match?.[1] === "-", field: match?.[2] ?? "", values: split(match?.[3] ?? ""), from: at, to });
    at = to;
  }
  return found;
}

function split(values: string): readonly string[] {
  const parts = values.match(/(?:"(?:[^"\\]|\\.)*"?|[^",])+/g) ?? [];
  return parts.map((part) => (part.startsWith('"') ? part.replace(/^"|"$/g, "").replace(/\\(.)/g, "$1") : part));
}

/** The values that a question wants of a field. */
export function valuesOf(text: string, field: string): readonly string[] {
  return conditions(text)
    .filter((each) => each.field === field && !each.not)
    .flatMap((each) => each.values);
}

/** The question with another set of values of a field, in its place; without the field if there are none. */
export function withValues(text: string, field: string, values: readonly string[]): string {
  const all = conditions(text);
  const first = all.find((each) => each.field === field && !each.not);
  const written = values.length === 0 ? "" : `${field}:${values.map(quoted).join(",")}`;
  const parts = all.flatMap((each) => {
    if (each.field !== field || each.not) return [text.slice(each.from, each.to)];
    return each === first && written !== "" ? [written] : [];
  });
  if (!first && written !== "") parts.push(written);
  return parts.join(" ");
}

/** The question with a value of a field added, or taken away if it was there. */
export function toggled(text: string, field: string, value: string): string {
  const values = valuesOf(text, field);
  const same = (each: string) => each.toLowerCase() === value.toLowerCase();
  return withValues(text, field, values.some(same) ? values.filter((each) => !same(each)) : [...values, value]);
}
