// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { counted } from "#shared/lib/numbers";
import { exactTime, micros } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { CopyButton } from "#shared/ui/CopyButton";
import type { FoundTrace } from "./api";

/** What the request was, and how it ended. */
export function TraceHead({ found, services }: { found: FoundTrace; services: ReadonlyMap<string, number> }) {
  const { trace } = found;
  return (
    <header className="trace-head">
      <div className="row row-wrap">
        <h1 className="trace-title">
          {trace.root_service !== "" && <span className="muted">{trace.root_service} </span>}
          {trace.root_endpoint || "A trace without a root"}
        </h1>
        <Badge tone={trace.failing ? "bad" : "good"}>{trace.failing ? "failing" : "healthy"}</Badge>
        {trace.client_impacting && <Badge tone="bad">somebody outside noticed</Badge>}
      </div>
      <p className="row row-wrap muted trace-meta">
        <time dateTime={trace.time}>{exactTime(Date.parse(trace.time))}</time>
        {trace.environment !== "" && <span>{trace.environment}</span>}
        <span>{micros(trace.duration)}</span>
        <span>
          {counted(trace.span_count, "span")}
          {trace.failing_spans > 0 && `, ${trace.failing_spans} failed`}
        </span>
        <span className="row trace-id">
          <span className="code">{trace.trace_id}</span>
          <CopyButton text={trace.trace_id} label="Copy the trace's id" />
        </span>
      </p>
      {services.size > 0 && (
        <ul className="legend" aria-label="Services">
          {[...services].map(([name, colour]) => (
            <li key={name}>
              <span className={`swatch service-${colour}`} /> {name}
            </li>
          ))}
          <li>
            <span className="swatch swatch-failed" /> failed
          </li>
        </ul>
      )}
    </header>
  );
}
