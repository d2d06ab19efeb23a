// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMedia } from "#shared/lib/media";
import { micros } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Menu } from "#shared/ui/Menu";
import { Empty } from "#shared/ui/States";
import { type FoundTrace, healthyQuery } from "./api";
import { Banners } from "./Banners";
import { Compared } from "./Compared";
import { OriginNote } from "./OriginNote";
import { SpanDetails } from "./SpanDetails";
import { Strays } from "./Strays";
import { TraceHead } from "./TraceHead";
import { Waterfall } from "./Waterfall";
import { colours as coloursOf, layOut, type Node } from "./waterfall";

/** A trace that was found. */
export function TraceView({ project, found }: { project: string; found: FoundTrace }) {
  const tree = useMemo(() => layOut(found), [found]);
  const colours = useMemo(() => coloursOf(tree), [tree]);
  const search = useSearch({ from: "/projects/$project/traces/$trace" });
  const narrow = useMedia("(max-width: 1000px)");
  const navigate = useNavigate({ from: "/projects/$project/traces/$trace" });
  const choose = (span: string | undefined) =>
    navigate({ search: (before) => ({ ...before, span }), replace: true, resetScroll: false });
  const node = search.span === undefined ? undefined : tree.byId.get(search.span);
  return (
    <>
      <TraceHead found={found} services={colours} />
      <Banners found={found} />
      {found.trace.origins.map((origin) => (
        <OriginNote
          key={origin.span_id + origin.component}
          project={project}
          origin={origin}
          byId={tree.byId}
          onChoose={choose}
        />
      ))}
      {tree.byId.size > 0 && (
        <CompareWith
          project={project}
          found={found}
          other={search.with}
          onChange={(other) => navigate({ search: (before) => ({ ...before, with: other }) })}
        />
      )}
      {search.with !== undefined ? (
        <Compared {...{ project, tree, colours }} other={search.with} chosen={search.span} onChoose={choose} />
      ) : (
        <div className={`trace-body ${node && !narrow ? "trace-body-split" : ""}`}>
          {tree.byId.size === 0 ? (
            <section className="panel" aria-label="Spans">
              <Empty icon="trace" title="No span of this trace is known" />
            </section>
          ) : (
            <div className="panel">
              <Waterfall label="Spans of the trace" {...{ tree, colours }} chosen={search.span} onChoose={choose} />
            </div>
          )}
          {node && !narrow && (
            <aside className="panel span-side" aria-label="The chosen span">
              <header className="panel-head">
                <h2 className="truncate">{nameOf(node)}</h2>
                <span className="push">
                  <Button kind="bare" small icon="close" aria-label="Close" onClick={() => choose(undefined)} />
                </span>
              </header>
              <div className="panel-body">
                <SpanDetails project={project} node={node} />
              </div>
            </aside>
          )}
        </div>
      )}
      {node && (narrow || search.with !== undefined) && (
        <Dialog title={nameOf(node)} onClose={() => choose(undefined)}>
          <SpanDetails project={project} node={node} />
        </Dialog>
      )}
      {tree.strays.length > 0 && <Strays project={project} errors={tree.strays} />}
    </>
  );
}

function nameOf({ span }: Node): string {
  return span ? `${span.service} ${span.name}` : "A span that did not come";
}

interface CompareProps {
  readonly project: string;
  readonly found: FoundTrace;
  readonly other: string | undefined;
  readonly onChange: (other: string | undefined) => void;
}

function CompareWith({ project, found, other, onChange }: CompareProps) {
  const { trace } = found;
  const query = useQuery({ ...healthyQuery(project, trace.trace_id), enabled: trace.failing });
  if (other !== undefined) {
    return (
      <div className="row">
        <Button small icon="close" onClick={() => onChange(undefined)}>
          End the comparison
        </Button>
      </div>
    );
  }
  const traces = query.data ?? [];
  if (!trace.failing) return null;
  if (query.isError) return <p className="muted">Healthy traces to compare with could not be read.</p>;
  if (query.isSuccess && traces.length === 0)
    return <p className="muted">No healthy trace of this endpoint was kept to compare with.</p>;
  return (
    <div className="row">
      <Menu
        label="Compare with a healthy trace"
        icon="split"
        small
        disabled={traces.length === 0}
        items={traces.map((each) => ({
          label: `${apart(each.time, trace.time)} · ${micros(each.duration)}`,
          hint: `${each.span_count} spans`,
          run: () => onChange(each.trace_id),
        }))}
      >
        Compare with a healthy trace
      </Menu>
    </div>
  );
}

function apart(time: string, other: string): string {
  const minutes = Math.round((Date.parse(time) - Date.parse(other)) / 60_000);
  const size = Math.abs(minutes);
  if (size === 0) return "the same minute";
  const words =
    size < 120 ? `${size} min` : size < 2880 ? `${Math.round(size / 60)} h` : `${Math.round(size / 1440)} days`;
  return `${words} ${minutes < 0 ? "earlier" : "later"}`;
}
