// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, createRouter, redirect } from "@tanstack/react-router";
import { projectsQuery } from "#shared/api/projects";
import { queryClient } from "#shared/api/queryClient";
import { requireSession } from "#shared/api/session";
import { basePath } from "#shared/lib/base";
import { recall } from "#shared/lib/remembered";
import { projectRoute, rootRoute } from "#shared/routing/routes";
import { parseSearch, stringifySearch } from "#shared/routing/search";
import { Failed, Loading } from "#shared/ui/States";
import { LoginPage } from "./LoginPage";
import { NoProject } from "./NoProject";
import { NotFound } from "./NotFound";
import { pages } from "./pages";
import { Shell } from "./Shell";

const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "login",
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === "string" ? { next: search.next } : {},
  component: LoginPage,
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  beforeLoad: async ({ location }) => {
    await requireSession(location.href);
    const projects = await queryClient.ensureQueryData(projectsQuery);
    const project = projects.find((each) => each.name === recall("project")) ?? projects[0];
    if (project) throw redirect({ to: "/projects/$project/groups", params: { project: project.name }, replace: true });
  },
  component: NoProject,
});

const projectHomeRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "/",
  beforeLoad: ({ params }) => {
    throw redirect({ to: "/projects/$project/groups", params, replace: true });
  },
});

projectRoute.update({ component: Shell });

const routes = rootRoute.addChildren([loginRoute, homeRoute, projectRoute.addChildren([projectHomeRoute, ...pages])]);

export const router = createRouter({
  routeTree: routes,
  basepath: basePath,
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: false,
  defaultPendingComponent: () => <Loading lines={8} />,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} retry={reset} what="This page" />,
  defaultNotFoundComponent: NotFound,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
