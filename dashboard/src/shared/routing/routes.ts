// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRootRoute, createRoute } from "@tanstack/react-router";
import { requireSession } from "#shared/api/session";

/** What every page hangs on; the app gives it its frame. */
export const rootRoute = createRootRoute();

/** Pages of one project. */
export const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "projects/$project",
  beforeLoad: ({ location }) => requireSession(location.href),
});
