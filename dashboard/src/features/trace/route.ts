// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { projectRoute } from "#shared/routing/routes";

/** Where a trace is asked for by its id. */
export const tracesRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "traces",
  component: lazyRouteComponent(() => import("./TracesPage"), "TracesPage"),
});

/** What a trace's address may say beside its id. */
interface TraceSearch {
  /** The chosen span. */
  readonly span?: string | undefined;
  /** The trace to compare with. */
  readonly with?: string | undefined;
}

const spanId = /^[0-9a-f]{16}$/;
const traceId = /^[0-9a-f]{32}$/;

/** One trace. */
export const traceRoute = createRoute({
  getParentRoute: () => projectRoute,
  path: "traces/$trace",
  validateSearch: (search: Record<string, unknown>): TraceSearch => ({
    ...(typeof search.span === "string" && spanId.test(search.span) && { span: search.span }),
    ...(typeof search.with === "string" && traceId.test(search.with) && { with: search.with }),
  }),
  component: lazyRouteComponent(() => import("./TracePage"), "TracePage"),
});
