// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const spans = ["24h", "7d", "30d"] as const;

/** What the page shows, as the address says it. */
export interface ReplaySearch {
  readonly reason?: string | undefined;
  readonly last?: (typeof spans)[number] | undefined;
  /** The rejection that is looked into. */
  readonly rejection?: string | undefined;
}

export const replayRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "replay",
  validateSearch: ({ reason, last, rejection }: Record<string, unknown>): ReplaySearch => ({
    ...(typeof reason === "string" && /^[A-Z_]{1,40}$/.test(reason) && { reason }),
    ...(spans.includes(last as (typeof spans)[number]) && { last: last as (typeof spans)[number] }),
    ...(typeof rejection === "string" && /^\d{1,14}-[0-9a-f]{16}$/.test(rejection) && { rejection }),
  }),
  component: lazyRouteComponent(() => import("./ReplayPage"), "ReplayPage"),
});
