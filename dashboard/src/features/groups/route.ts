// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";
import { readSearch } from "./search";

export const groupsRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "groups",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./GroupsPage"), "GroupsPage"),
});
