// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { counted } from "#shared/lib/numbers";
import type { Kind } from "./rulesApi";

/** A number that a kind of rule has. */
export interface NumberField {
  readonly name: NumberName;
  readonly label: string;
  readonly hint: string;
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
  /** What holds if it is left out; a field without it has to be given. */
  readonly otherwise?: number;
}

export const numberNames = [
  "throttle_minutes",
  "service_quiet_minutes",
  "events",
  "users",
  "window_minutes",
  "critical_ratio",
  "age_hours",
  "budget",
  "burn",
  "lag_minutes",
  "silent_minutes",
] as const;

export type NumberName = (typeof numberNames)[number];

interface KindWords {
  readonly name: string;
  /** When it fires, as the rest of a sentence. */
  readonly when: string;
  readonly fields: readonly NumberField[];
  /** Whether it is about groups, and so can be tried on history. */
  readonly ofGroups: boolean;
}

const DAY = 24 * 60;

const number = (
  name: NumberName,
  label: string,
  hint: string,
  [least, most]: readonly [number, number],
  more: { readonly otherwise?: number; readonly fraction?: boolean } = {},
): NumberField => ({
  name,
  label,
  hint,
  least,
  most,
  whole: more.fraction !== true,
  ...(more.otherwise !== undefined && { otherwise: more.otherwise }),
});

const MANY = 2_147_483_647;

export const throttle = number(
  "throttle_minutes",
  "Not again within, minutes",
  "Least time between two firings of one group and environment; 0 for none",
  [0, 7 * DAY],
  { otherwise: 0 },
);

export const eventsField = number("events", "Events", "So many within the window", [1, MANY]);
export const usersField = number("users", "Users", "So many different ones within the window", [1, MANY]);

export const kindWords: Record<Kind, KindWords> = {
  "new-group": {
    name: "New group",
    when: "a group is seen in an environment for the first time",
    ofGroups: true,
    fields: [
      number(
        "service_quiet_minutes",
        "Quiet for a new service, minutes",
        "Not while the service itself is younger",
        [0, DAY],
        { otherwise: 10 },
      ),
    ],
  },
  regressed: { name: "Regressed", when: "a resolved group comes back", ofGroups: true, fields: [] },
  unignored: { name: "Unignored", when: "an ignore ends because too much happened", ofGroups: true, fields: [] },
  threshold: {
    name: "Threshold",
    when: "a group has so many events, or users, within a time",
    ofGroups: true,
    fields: [number("window_minutes", "Window, minutes", "In which they are counted", [1, DAY])],
  },
  spike: {
    name: "Spike",
    when: "a group is more than usual for it at this time of the week",
    ofGroups: true,
    fields: [
      number("critical_ratio", "Critical from, times", "So many times the usual is critical", [1, 1_000_000], {
        otherwise: 10,
        fraction: true,
      }),
    ],
  },
  velocity: {
    name: "Velocity",
    when: "a young group has more events than 95 % of all groups",
    ofGroups: true,
    fields: [
      number("events", "Events", "And at least so many", [1, MANY], { otherwise: 20 }),
      number("window_minutes", "Window, minutes", "In which they are counted", [1, DAY], { otherwise: 10 }),
      number("age_hours", "Younger than, hours", "Older groups are not looked at", [1, 168], { otherwise: 24 }),
    ],
  },
  "error-rate": {
    name: "Error rate",
    when: "an endpoint burns its error budget too fast; needs spans",
    ofGroups: false,
    fields: [
      number("budget", "Budget, share of requests", "0.001 is one of a thousand", [0.000001, 1], {
        otherwise: 0.001,
        fraction: true,
      }),
      number("burn", "Burn, times", "So many times faster than the budget allows", [1, 1000], {
        otherwise: 14.4,
        fraction: true,
      }),
    ],
  },
  "pipeline-stalled": {
    name: "Pipeline stalled",
    when: "events lag behind, or a source is silent",
    ofGroups: false,
    fields: [
      number("lag_minutes", "Lag, minutes", "Events wait longer than that", [1, DAY], { otherwise: 5 }),
      number("silent_minutes", "Silent, minutes", "Nothing came for that long", [1, DAY], { otherwise: 10 }),
    ],
  },
};

const minutes = (count: number) => (count % 60 === 0 && count > 0 ? `${count / 60} h` : `${count} min`);

/** A number of a rule as people say it. */
export const told: Record<NumberName, (value: number) => string> = {
  throttle_minutes: (value) => (value === 0 ? "as often as it happens" : `not again within ${minutes(value)}`),
  service_quiet_minutes: (value) => `quiet for ${minutes(value)} in a new service`,
  events: (value) => counted(value, "event"),
  users: (value) => counted(value, "user"),
  window_minutes: (value) => `within ${minutes(value)}`,
  critical_ratio: (value) => `critical from ${value} × the usual`,
  age_hours: (value) => `younger than ${value} h`,
  budget: (value) => `budget ${+(100 * value).toPrecision(6)} %`,
  burn: (value) => `burnt ${value} × too fast`,
  lag_minutes: (value) => `lag of ${minutes(value)}`,
  silent_minutes: (value) => `silent for ${minutes(value)}`,
};
