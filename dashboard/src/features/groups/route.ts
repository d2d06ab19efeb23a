// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const groupsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "groups",
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search.q === "string" ? { q: search.q } : {},
  component: lazyRouteComponent(() => import("./GroupsPage"), "GroupsPage"),
});
