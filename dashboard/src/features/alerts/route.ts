// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const tabs = ["firings", "rules", "silences"] as const;

/** What the page shows, as the address says it. */
export interface AlertsSearch {
  readonly tab?: (typeof tabs)[number] | undefined;
  readonly state?: "on" | "off" | undefined;
  readonly severity?: (typeof severities)[number] | undefined;
  readonly last?: (typeof spans)[number] | undefined;
  /** The firing that is looked into. */
  readonly firing?: string | undefined;
}

export const severities = ["INFO", "WARNING", "CRITICAL"] as const;

export const spans = ["24h", "7d", "30d"] as const;

export const alertsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "alerts",
  validateSearch: ({ tab, state, severity, last, firing }: Record<string, unknown>): AlertsSearch => ({
    ...(isOneOf(tabs, tab) && { tab }),
    ...(isOneOf(["on", "off"] as const, state) && { state }),
    ...(isOneOf(severities, severity) && { severity }),
    ...(isOneOf(spans, last) && { last }),
    ...(typeof firing === "string" && /^[0-9a-f]{16}$/.test(firing) && { firing }),
  }),
  component: lazyRouteComponent(() => import("./AlertsPage"), "AlertsPage"),
});

/** One rule, tried on history before it is saved. */
export const ruleRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "alerts/rules/$rule",
  component: lazyRouteComponent(() => import("./RulePage"), "RulePage"),
});

/** A rule that does not exist yet. */
export const newRuleRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "alerts/new-rule",
  component: lazyRouteComponent(() => import("./RulePage"), "NewRulePage"),
});

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.includes(value as T);
}
