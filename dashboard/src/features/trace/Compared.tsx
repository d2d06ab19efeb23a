// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { counted } from "#shared/lib/numbers";
import { micros } from "#shared/lib/time";
import { type Column, DataTable } from "#shared/ui/DataTable";
import { Dialog } from "#shared/ui/Dialog";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { type FoundTrace, traceQuery } from "./api";
import { type Difference, differences } from "./compare";
import { SpanDetails } from "./SpanDetails";
import { Waterfall } from "./Waterfall";
import { layOut, type Waterfall as Tree } from "./waterfall";

interface Props {
  readonly project: string;
  readonly tree: Tree;
  readonly other: string;
  readonly colours: ReadonlyMap<string, number>;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
}

/** A failing trace beside a healthy one on the same scale, and what differs. */
export function Compared({ project, tree, other, colours, chosen, onChoose }: Props) {
  const query = useQuery(traceQuery(project, other));
  return (
    <Query query={query} what="The healthy trace">
      {(found) => <Sides {...{ project, tree, found, colours, chosen, onChoose }} />}
    </Query>
  );
}

function Sides({ project, tree, found, colours, chosen, onChoose }: Omit<Props, "other"> & { found: FoundTrace }) {
  const there = useMemo(() => layOut(found), [found]);
  const told = useMemo(() => differences(tree, there), [tree, there]);
  const scale = Math.max(tree.length, there.length);
  const other = chosen === undefined ? undefined : there.byId.get(chosen);
  return (
    <div className="stack">
      {other && !tree.byId.has(other.id) && (
        <Dialog title={`${other.service} ${other.span?.name ?? ""}`} onClose={() => onChoose(undefined)}>
          <SpanDetails project={project} node={other} />
        </Dialog>
      )}
      <div className="sides">
        <figure className="panel">
          <figcaption className="panel-head">
            <h2>This trace</h2>
            <span className="muted">
              {micros(tree.length)} · {counted(tree.byId.size, "span")}
            </span>
          </figcaption>
          <Waterfall label="Spans of this trace" {...{ tree, colours, scale, chosen, onChoose }} />
        </figure>
        <figure className="panel">
          <figcaption className="panel-head">
            <h2>Healthy</h2>
            <span className="muted">
              {micros(there.length)} · {counted(there.byId.size, "span")} ·{" "}
              <RelativeTime time={found.trace.time} suffix />
            </span>
          </figcaption>
          <Waterfall label="Spans of the healthy trace" tree={there} {...{ colours, scale, chosen, onChoose }} />
        </figure>
      </div>
      <section className="panel" aria-label="What differs">
        <header className="panel-head">
          <h2>What differs</h2>
          <span className="muted">time of an operation by itself, without what it called</span>
        </header>
        {told.length === 0 ? (
          <Empty title="Nothing differs by more than a tenth" />
        ) : (
          <DataTable caption="Operations that differ" columns={columns} rows={told} rowKey={keyOf} dense />
        )}
      </section>
    </div>
  );
}

const keyOf = (row: Difference) => `${row.service} ${row.operation}`;

const columns: readonly Column<Difference>[] = [
  {
    id: "operation",
    header: "Operation",
    enableSorting: false,
    cell: ({ row }) => (
      <span className="differs-op">
        <b>{row.original.service}</b> {row.original.operation}
        {row.original.here.failed > 0 && <span className="differs-failed">failed here</span>}
      </span>
    ),
  },
  {
    id: "here",
    header: "This trace",
    accessorFn: (row) => row.here.self,
    cell: ({ row }) => <Cost {...row.original.here} />,
    meta: { numeric: true },
  },
  {
    id: "there",
    header: "Healthy",
    accessorFn: (row) => row.there.self,
    cell: ({ row }) => <Cost {...row.original.there} />,
    meta: { numeric: true },
  },
  {
    id: "difference",
    header: "Difference",
    accessorFn: (row) => row.here.self - row.there.self,
    cell: ({ row }) => {
      const more = row.original.here.self - row.original.there.self;
      return (
        <span className={more > 0 ? "differs-more" : ""}>{`${more > 0 ? "+" : "−"}${micros(Math.abs(more))}`}</span>
      );
    },
    meta: { numeric: true },
  },
];

function Cost({ calls, self }: { calls: number; self: number }) {
  if (calls === 0) return <span className="muted">not called</span>;
  return (
    <>
      {micros(self)}
      {calls > 1 && <span className="muted"> · {calls} ×</span>}
    </>
  );
}
