// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { eventsField, kindWords, type NumberField, type NumberName, numberNames, throttle, usersField } from "./kinds";
import type { Kind, Rule } from "./rulesApi";

export const lists = ["services", "environments", "releases", "levels", "types"] as const;

export type ListName = (typeof lists)[number];

/** A rule while it is written: numbers are what was typed. */
export interface RuleForm {
  readonly id: string;
  readonly kind: Kind;
  readonly alertname: string;
  readonly project: string;
  readonly enabled: boolean;
  readonly severity: "info" | "warning" | "critical";
  readonly measure: "events" | "users";
  readonly numbers: Readonly<Partial<Record<NumberName, string>>>;
  readonly lists: Readonly<Record<ListName, readonly string[]>>;
  /** As `name=value`. */
  readonly tags: readonly string[];
}

/** What is wrong, by the name of the field. */
export type Mistakes = Readonly<Record<string, string>>;

export function emptyForm(project: string): RuleForm {
  return {
    id: "",
    kind: "threshold",
    alertname: "",
    project,
    enabled: true,
    severity: "warning",
    measure: "events",
    numbers: { events: "100", window_minutes: "10", throttle_minutes: "60" },
    lists: { services: [], environments: [], releases: [], levels: [], types: [] },
    tags: [],
  };
}

export function formOf(rule: Rule): RuleForm {
  const { filter = {} } = rule;
  const list = (name: ListName) => filter[name] ?? [];
  return {
    id: rule.id,
    kind: rule.kind,
    alertname: rule.alertname,
    project: rule.project ?? "",
    enabled: rule.enabled ?? true,
    severity: rule.severity ?? "warning",
    measure: rule.users === undefined ? "events" : "users",
    numbers: Object.fromEntries(
      numberNames.flatMap((name) => (rule[name] === undefined ? [] : [[name, String(rule[name])]])),
    ),
    lists: {
      services: list("services"),
      environments: list("environments"),
      releases: list("releases"),
      levels: list("levels").map((level) => level.toUpperCase()),
      types: list("types"),
    },
    tags: Object.entries(filter.tags ?? {}).map(([name, value]) => `${name}=${value}`),
  };
}

/** The numbers that a rule of this form has. */
export function numberFields({ kind, measure }: Pick<RuleForm, "kind" | "measure">): readonly NumberField[] {
  const counted = kind === "threshold" ? [measure === "users" ? usersField : eventsField] : [];
  return [...counted, ...kindWords[kind].fields, ...(kind === "pipeline-stalled" ? [] : [throttle])];
}

/** The rule of a form, or what is wrong with it; the gateway has the last word. */
export function ruleOf(form: RuleForm): { readonly rule: Rule } | { readonly mistakes: Mistakes } {
  const mistakes: Record<string, string> = {};
  if (form.id.trim() === "") mistakes.id = "A rule needs an id";
  if (form.alertname.trim() === "") mistakes.alertname = "An alert needs a name";
  const numbers: Partial<Record<NumberName, number>> = {};
  for (const field of numberFields(form)) {
    const text = form.numbers[field.name]?.trim() ?? "";
    const mistake = numberMistake(field, text);
    if (mistake) mistakes[field.name] = mistake;
    else if (text !== "") numbers[field.name] = Number(text);
  }
  const badTag = form.tags.find((tag) => tag.indexOf("=") < 1);
  if (badTag !== undefined) mistakes.tags = `“${badTag}” is not name=value`;
  if (Object.keys(mistakes).length > 0) return { mistakes };
  const filter = filterOf(form);
  return {
    rule: {
      id: form.id.trim(),
      kind: form.kind,
      alertname: form.alertname.trim(),
      ...(form.project !== "" && { project: form.project }),
      ...(!form.enabled && { enabled: false }),
      severity: form.severity,
      ...numbers,
      ...(filter && { filter }),
    },
  };
}

function numberMistake({ least, most, whole, otherwise }: NumberField, text: string): string | undefined {
  if (text === "") return otherwise === undefined ? "A number is needed" : undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) return "This is not a number";
  if (whole && !Number.isInteger(value)) return "This is not a whole number";
  if (value < least || value > most) return `Between ${least} and ${most.toLocaleString()}`;
  return undefined;
}

function filterOf(form: RuleForm): Rule["filter"] {
  if (form.kind === "pipeline-stalled") return undefined;
  const given = lists.flatMap((name) => (form.lists[name].length === 0 ? [] : [[name, form.lists[name]]]));
  const tags = form.tags.map((tag) => [tag.slice(0, tag.indexOf("=")), tag.slice(tag.indexOf("=") + 1)]);
  const filter = { ...Object.fromEntries(given), ...(tags.length > 0 && { tags: Object.fromEntries(tags) }) };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** Which field a refusal of the gateway is about, such as `critical_ratio is not between 1 and 1000000`. */
export function fieldOf(detail: string): string | undefined {
  const named = /^(?:filter\.)?([a-z_]+) is\b/.exec(detail)?.[1];
  if (named !== undefined && known.has(named)) return named;
  return detail.startsWith("no level is") ? "levels" : undefined;
}

const known: ReadonlySet<string> = new Set([
  "id",
  "kind",
  "alertname",
  "project",
  "severity",
  "tags",
  ...numberNames,
  ...lists,
]);
