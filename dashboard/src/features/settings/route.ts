// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const tabs = ["sending", "projects", "members", "audit"] as const;

export type SettingsTab = (typeof tabs)[number];

/** What the page shows, as the address says it. */
export interface SettingsSearch {
  readonly tab?: SettingsTab | undefined;
  readonly actor?: string | undefined;
}

export const settingsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "settings",
  validateSearch: ({ tab, actor }: Record<string, unknown>): SettingsSearch => ({
    ...(tabs.includes(tab as SettingsTab) && { tab: tab as SettingsTab }),
    ...(typeof actor === "string" && actor !== "" && { actor }),
  }),
  component: lazyRouteComponent(() => import("./SettingsPage"), "SettingsPage"),
});
