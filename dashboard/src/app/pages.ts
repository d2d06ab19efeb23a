// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { alertsRoute, newRuleRoute, ruleRoute } from "#features/alerts/route";
import { groupEventRoute, groupRoute } from "#features/group/route";
import { groupsRoute } from "#features/groups/route";
import { replayRoute } from "#features/replay/route";
import { servicesRoute } from "#features/services/route";
import { settingsRoute } from "#features/settings/route";
import { traceRoute, tracesRoute } from "#features/trace/route";
import type { IconName } from "#shared/ui/Icon";

/** The pages of a project: one line for each. */
export const pages = [
  groupsRoute,
  groupRoute,
  groupEventRoute,
  tracesRoute,
  traceRoute,
  servicesRoute,
  alertsRoute,
  ruleRoute,
  newRuleRoute,
  replayRoute,
  settingsRoute,
] as const;

interface NavEntry {
  readonly label: string;
  readonly icon: IconName;
  /** Path below the project. */
  readonly path: string;
  /** Second key after `g`. */
  readonly letter: string;
}

/** The side navigation: one line for each. */
export const nav: readonly NavEntry[] = [
  { label: "Groups", icon: "groups", path: "groups", letter: "g" },
  { label: "Traces", icon: "trace", path: "traces", letter: "t" },
  { label: "Services", icon: "services", path: "services", letter: "s" },
  { label: "Alerts", icon: "alerts", path: "alerts", letter: "a" },
  { label: "Replay", icon: "replay", path: "replay", letter: "r" },
  { label: "Settings", icon: "settings", path: "settings", letter: "," },
];
