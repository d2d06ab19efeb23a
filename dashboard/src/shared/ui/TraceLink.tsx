// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";

/** Leads to the page of a trace. */
export function TraceLink({ project, trace, short = false }: { project: string; trace: string; short?: boolean }) {
  const to: string = `/projects/${encodeURIComponent(project)}/traces/${encodeURIComponent(trace)}`;
  return (
    <Link to={to} title={trace}>
      <code>{short ? `${trace.slice(0, 12)}…` : trace}</code>
    </Link>
  );
}
