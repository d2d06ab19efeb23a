// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

export const groupRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "groups/$group",
  component: lazyRouteComponent(() => import("./GroupPage"), "GroupPage"),
});
