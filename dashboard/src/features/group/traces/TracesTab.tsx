// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { percent } from "#shared/lib/numbers";
import { micros } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { type Column, DataTable } from "#shared/ui/DataTable";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { TraceLink } from "#shared/ui/TraceLink";
import type { Group } from "../api";
import { impactQuery, originsQuery, type TraceRow, tracesQuery } from "./api";
import { ImpactTable } from "./ImpactTable";
import "./traces.css";

interface Props {
  readonly project: string;
  readonly group: Group;
  readonly span: { readonly from: string };
}

/** Where failures of the group begin, what they cost, and in which traces they are. */
export function TracesTab({ project, group, span }: Props) {
  const origins = useQuery(originsQuery(project, group.id, span));
  const impact = useQuery(impactQuery(project, group.id, span));
  const traces = useQuery(tracesQuery(project, group.id, span));
  const columns = useMemo(() => columnsFor(project), [project]);
  return (
    <div className="panel-body stack traces">
      <section className="stack" aria-labelledby="origins">
        <h3 id="origins">Where it begins</h3>
        <Query query={origins} what="The origins">
          {(found) =>
            found.length === 0 ? (
              <p className="muted">Fewer than five traces of this span tell.</p>
            ) : (
              <ul className="origins">
                {found.map((each) => (
                  <li key={`${each.component}|${each.reason}|${each.operation}|${each.type}`} className="origin">
                    <span className="origin-share">{percent(each.share)}</span>
                    <svg
                      className="origin-bar"
                      width="100%"
                      height="6"
                      viewBox="0 0 100 6"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect width="100" height="6" className="score-ground" />
                      <rect width={each.share * 100} height="6" className="series-1" />
                    </svg>
                    <span className="origin-words">
                      <b>{each.component}</b>{" "}
                      <span className="muted">{each.reason.toLowerCase().replaceAll("_", " ")}</span>{" "}
                      {each.operation && <code>{each.operation}</code>}
                    </span>
                    <span className="muted origin-traces">
                      {each.traces} of {each.group_traces} traces, at least {percent(each.share_at_least)}
                    </span>
                  </li>
                ))}
              </ul>
            )
          }
        </Query>
      </section>
      <section className="stack" aria-labelledby="impact">
        <h3 id="impact">What it costs in latency</h3>
        <Query query={impact} what="The impact">
          {(endpoints) =>
            endpoints.length === 0 ? (
              <p className="muted">No endpoint had both failing and healthy requests.</p>
            ) : (
              <ImpactTable endpoints={endpoints} />
            )
          }
        </Query>
      </section>
      <section className="stack" aria-labelledby="traces">
        <h3 id="traces">Traces</h3>
        <Query query={traces} what="The traces">
          {(rows) =>
            rows.length === 0 ? (
              <Empty icon="trace" title="No trace of this span has an error of the group" />
            ) : (
              <DataTable caption="Traces" columns={columns} rows={rows} rowKey={(row) => row.trace_id} dense />
            )
          }
        </Query>
      </section>
    </div>
  );
}

const roleWords = { ROOT: "origin", PROPAGATED: "passed on", HANDLED: "handled", UNKNOWN: "not known" } as const;

function columnsFor(project: string): readonly Column<TraceRow>[] {
  return [
    {
      id: "trace",
      header: "Trace",
      meta: { nowrap: true },
      cell: ({ row }) => <TraceLink project={project} trace={row.original.trace_id} short />,
    },
    {
      id: "time",
      header: "When",
      meta: { nowrap: true },
      cell: ({ row }) => <RelativeTime time={row.original.time} suffix />,
    },
    {
      id: "root",
      header: "Request",
      cell: ({ row: { original: trace } }) => (
        <span>
          {trace.root_service} <code>{trace.root_endpoint}</code>
        </span>
      ),
    },
    {
      id: "role",
      header: "Here it is",
      meta: { nowrap: true },
      cell: ({ row }) => row.original.roles.map((role) => roleWords[role]).join(", "),
    },
    {
      id: "origin",
      header: "Began in",
      meta: { nowrap: true },
      cell: ({ row: { original: trace } }) =>
        trace.component === "" ? <span className="muted">not known</span> : trace.component,
    },
    {
      id: "duration",
      header: "Took",
      accessorFn: (trace) => trace.duration,
      meta: { numeric: true },
      cell: ({ row }) => micros(row.original.duration),
    },
    {
      id: "flags",
      header: "",
      cell: ({ row: { original: trace } }) => (
        <span className="row">
          {trace.client_impacting && <Badge tone="bad">reached the user</Badge>}
          {trace.incomplete && <Badge tone="warn">incomplete</Badge>}
          {!trace.sampled && <Badge>not sampled</Badge>}
        </span>
      ),
    },
  ];
}
