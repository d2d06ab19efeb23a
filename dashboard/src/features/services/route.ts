// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const views = ["calls", "propagation"] as const;

export const spans = ["1h", "24h", "7d", "30d"] as const;

/** What the page shows, as the address says it. */
export interface ServicesSearch {
  readonly view?: (typeof views)[number] | undefined;
  readonly last?: (typeof spans)[number] | undefined;
  readonly env?: string | undefined;
  /** The chosen edge, as `caller>callee`. */
  readonly edge?: string | undefined;
}

export const servicesRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "services",
  validateSearch: ({ view, last, env, edge }: Record<string, unknown>): ServicesSearch => ({
    ...(isOneOf(views, view) && { view }),
    ...(isOneOf(spans, last) && { last }),
    ...(typeof env === "string" && env !== "" && { env }),
    ...(typeof edge === "string" && edge !== "" && { edge }),
  }),
  component: lazyRouteComponent(() => import("./ServicesPage"), "ServicesPage"),
});

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return all.includes(value as T);
}
