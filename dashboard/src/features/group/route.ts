// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";
import { readSearch } from "./search";

const component = lazyRouteComponent(() => import("./GroupPage"), "GroupPage");

export const groupRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "groups/$group",
  validateSearch: readSearch,
  component,
});

/** The same page with one event of it: an address that stays. */
export const groupEventRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "groups/$group/events/$event",
  validateSearch: readSearch,
  component,
});
