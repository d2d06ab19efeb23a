// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { micros } from "#shared/lib/time";
import { type Column, DataTable } from "#shared/ui/DataTable";
import { Icon } from "#shared/ui/Icon";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { type Call, type Component, type Scope, type ServiceMap, serviceMapQuery } from "./api";
import { CallDetails } from "./CallDetails";
import { Diagram } from "./Diagram";
import { about, connectionWords, groupsOf, shareWords, toneOf } from "./words";

export interface ViewProps {
  readonly project: string;
  readonly scope: Scope;
  readonly asTable: boolean;
  readonly chosen: string | undefined;
  readonly onChoose: (edge: string | undefined) => void;
}

const MOST = 500;

/** Who calls whom, how often that fails, and whether the caller passes it on. */
export function Calls(props: ViewProps) {
  const query = useQuery(serviceMapQuery(props.project, props.scope));
  return (
    <Query query={query} what="The map">
      {(map) =>
        map.edges.length === 0 ? (
          <section className="panel">
            <Empty icon="services" title="No calls are known in this time">
              <p>Spans tell who calls whom: send them from OpenTelemetry as shown in the settings.</p>
            </Empty>
          </section>
        ) : (
          <Known {...props} map={map} />
        )
      }
    </Query>
  );
}

export function callId({ caller, callee, connection }: Call): string {
  return `${caller}>${callee}>${connection}`;
}

function Known({ project, scope, asTable, chosen, onChoose, map }: ViewProps & { map: ServiceMap }) {
  const call = map.edges.find((each) => callId(each) === chosen);
  const boxes = useMemo(
    () => map.components.map((each) => ({ ...each, id: each.name, width: isPlace(each) ? 196 : 108, height: 52 })),
    [map],
  );
  const arrows = useMemo(() => {
    const most = Math.max(1, ...map.edges.map((each) => each.calls));
    const known = new Set(map.components.map((each) => each.name));
    const drawn = map.edges.filter((each) => known.has(each.caller) && known.has(each.callee));
    return drawn.map((each) => ({
      id: callId(each),
      from: each.caller,
      to: each.callee,
      label: callWords(each),
      note: each.errors > 0 ? shareWords(each.error_share) : "",
      tone: toneOf(each.error_share),
      weight: 1.25 + 2.75 * (Math.log1p(each.calls) / Math.log1p(most)),
      dashed: each.connection === "MESSAGING",
    }));
  }, [map]);
  return (
    <div className={`services ${call ? "services-split" : ""}`}>
      <section className="panel">
        {map.edges.length >= MOST && (
          <p className="services-cut">
            <Icon name="info" /> The {MOST} connections with most errors are shown.
          </p>
        )}
        {asTable ? (
          <CallTable calls={map.edges} onChoose={onChoose} />
        ) : (
          <>
            <Diagram label="Map of services" {...{ boxes, arrows, chosen, onChoose }}>
              {(component) => <ComponentBox project={project} component={component} />}
            </Diagram>
            <Legend />
          </>
        )}
      </section>
      {call && (
        <CallDetails
          project={project}
          scope={scope}
          call={call}
          components={map.components}
          onClose={() => onChoose(undefined)}
        />
      )}
    </div>
  );
}

function isPlace({ kind }: Component): boolean {
  return kind === "service" || kind === "peer";
}

function callWords(each: Call): string {
  const errors = each.errors > 0 ? `${shareWords(each.error_share)} fail` : "none fails";
  return `${each.caller} calls ${each.callee}: ${about(each.calls)} calls, ${errors}`;
}

function ComponentBox({ project, component }: { project: string; component: Component }) {
  const { name, kind, calls, errors, originated, groups } = component;
  const share = calls > 0 ? errors / calls : 0;
  return (
    <div className={`component component-${kind} ${originated > 0 && toneOf(share) === "bad" ? "component-bad" : ""}`}>
      <p className="component-name truncate" title={name}>
        {kind === "service" ? (
          <Link to="/projects/$project/groups" params={{ project }} search={{ q: groupsOf(name) }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p className="component-more truncate">
        {kind === "user" && "from outside"}
        {kind === "unknown" && "span missing"}
        {(kind === "service" || kind === "peer") && `${about(calls)} calls`}
        {originated > 0 && <span className="component-began"> · {about(originated)} began here</span>}
        {originated === 0 && groups > 0 && ` · ${groups} ${groups === 1 ? "group" : "groups"}`}
      </p>
    </div>
  );
}

function Legend() {
  return (
    <p className="services-legend">
      <span>
        <span className="key key-bad" /> 1% of calls fail or more
      </span>
      <span>
        <span className="key key-warn" /> 0.1% or more
      </span>
      <span>
        <span className="key key-dashed" /> messages
      </span>
      <span>
        <span className="key key-peer" /> sent no spans
      </span>
      <span>Choose a connection to see what becomes of its failures.</span>
    </p>
  );
}

function CallTable({ calls, onChoose }: { calls: readonly Call[]; onChoose: (edge: string) => void }) {
  const columns = useMemo(() => columnsOf(onChoose), [onChoose]);
  return (
    <DataTable
      caption="Calls between services"
      columns={columns}
      rows={calls}
      rowKey={callId}
      sorting={[{ id: "errors", desc: true }]}
    />
  );
}

function columnsOf(onChoose: (edge: string) => void): readonly Column<Call>[] {
  return [
    {
      id: "call",
      header: "Call",
      accessorFn: (row) => `${row.caller} ${row.callee}`,
      cell: ({ row }) => (
        <button type="button" className="call-name" onClick={() => onChoose(callId(row.original))}>
          <b>{row.original.caller}</b>
          <Icon name="right" size={11} />
          <b>{row.original.callee}</b>
        </button>
      ),
    },
    { id: "kind", header: "By", accessorFn: (row) => connectionWords[row.connection] },
    {
      id: "calls",
      header: "Calls",
      accessorKey: "calls",
      cell: ({ row }) => about(row.original.calls),
      meta: { numeric: true },
    },
    {
      id: "errors",
      header: "Errors",
      accessorKey: "errors",
      cell: ({ row }) => about(row.original.errors),
      meta: { numeric: true },
    },
    {
      id: "share",
      header: "Fail",
      accessorKey: "error_share",
      cell: ({ row }) => (
        <span className={`share-${toneOf(row.original.error_share)}`}>{shareWords(row.original.error_share)}</span>
      ),
      meta: { numeric: true },
    },
    {
      id: "propagated",
      header: "Passed on",
      accessorFn: (row) => row.propagated_share ?? -1,
      cell: ({ row }) => (row.original.propagated_share === null ? "–" : shareWords(row.original.propagated_share)),
      meta: { numeric: true },
    },
    {
      id: "p95",
      header: "p95",
      accessorFn: (row) => row.p95_us ?? -1,
      cell: ({ row }) => (row.original.p95_us === null ? "–" : micros(row.original.p95_us)),
      meta: { numeric: true },
    },
  ];
}
