// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { micros } from "#shared/lib/time";
import { type Column, DataTable } from "#shared/ui/DataTable";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { StatusBadge } from "#shared/ui/StatusBadge";
import { type Propagation, type PropagationGraph, propagationsQuery } from "./api";
import type { ViewProps } from "./Calls";
import { Diagram } from "./Diagram";
import { GroupName, PropagationList } from "./PropagationList";
import { about, shareWords } from "./words";

/** Which groups make which other groups, from the cause on the left to what is noticed on the right. */
export function Propagations(props: ViewProps) {
  const query = useQuery(propagationsQuery(props.project, props.scope));
  return (
    <Query query={query} what="What causes what">
      {(graph) =>
        graph.edges.length === 0 ? (
          <section className="panel">
            <Empty icon="services" title="No group is known to make another one in this time">
              <p>That shows when errors of several services carry the same trace, and their spans came.</p>
            </Empty>
          </section>
        ) : (
          <Known {...props} graph={graph} />
        )
      }
    </Query>
  );
}

function edgeId({ from_service, from_group, to_service, to_group }: Propagation): string {
  return `${from_group}.${from_service}>${to_group}.${to_service}`;
}

/** A group is in a box for each service that it occurs in. */
function boxesOf({ groups, edges }: PropagationGraph) {
  const known = new Map(groups.map((group) => [group.id, group]));
  const ends = edges.flatMap((edge) => [
    { group: edge.from_group, service: edge.from_service },
    { group: edge.to_group, service: edge.to_service },
  ]);
  const boxes = ends.flatMap((end) => {
    const group = known.get(end.group);
    return group ? [{ ...group, ...end, id: `${end.group}.${end.service}`, width: 236, height: 72 }] : [];
  });
  return [...new Map(boxes.map((box) => [box.id, box])).values()];
}

function Known({ project, asTable, chosen, onChoose, graph }: ViewProps & { graph: PropagationGraph }) {
  const boxes = useMemo(() => boxesOf(graph), [graph]);
  const arrows = useMemo(() => {
    const known = new Set(boxes.map((box) => box.id));
    const titles = new Map(graph.groups.map((group) => [group.id, group.title]));
    const most = Math.max(1, ...graph.edges.map((edge) => edge.traces));
    return graph.edges
      .map((edge) => ({
        id: edgeId(edge),
        from: `${edge.from_group}.${edge.from_service}`,
        to: `${edge.to_group}.${edge.to_service}`,
        label: `${titles.get(edge.from_group) ?? edge.from_group} makes ${titles.get(edge.to_group) ?? edge.to_group}, in ${about(edge.traces)} traces, ${shareWords(edge.share)}`,
        note: shareWords(edge.share),
        tone: edge.share >= 0.5 ? ("bad" as const) : ("plain" as const),
        weight: 1.25 + 2.75 * (Math.log1p(edge.traces) / Math.log1p(most)),
      }))
      .filter((arrow) => known.has(arrow.from) && known.has(arrow.to));
  }, [graph, boxes]);
  const edge = graph.edges.find((each) => edgeId(each) === chosen);
  if (asTable) {
    return (
      <section className="panel">
        <PropagationTable project={project} graph={graph} />
      </section>
    );
  }
  return (
    <section className="panel">
      <Diagram label="What causes what" {...{ boxes, arrows, chosen, onChoose }}>
        {(box) => (
          <div className="component component-group">
            <p className="component-name component-title">
              <Link to="/projects/$project/groups/$group" params={{ project, group: box.group }} title={box.title}>
                {box.title}
              </Link>
            </p>
            <p className="component-more row">
              <StatusBadge status={box.status} short />
              <span className="truncate">{box.service}</span>
              <span className="push">{about(box.count)}</span>
            </p>
          </div>
        )}
      </Diagram>
      {edge ? (
        <div className="services-below">
          <PropagationList project={project} graph={{ groups: graph.groups, edges: [edge] }} />
          {edge.lag_p50_us !== null && <p className="muted">Half of the time within {micros(edge.lag_p50_us)}.</p>}
        </div>
      ) : (
        <p className="services-legend">
          The cause is on the left. The share says in how many of the traces with the cause the other one follows.
        </p>
      )}
    </section>
  );
}

function PropagationTable({ project, graph }: { project: string; graph: PropagationGraph }) {
  const columns = useMemo((): readonly Column<Propagation>[] => {
    const groups = new Map(graph.groups.map((group) => [group.id, group]));
    const title = (id: string) => groups.get(id)?.title ?? id;
    return [
      {
        id: "cause",
        header: "Cause",
        accessorFn: (row) => title(row.from_group),
        cell: ({ row: { original: row } }) => (
          <GroupName
            project={project}
            id={row.from_group}
            group={groups.get(row.from_group)}
            service={row.from_service}
          />
        ),
      },
      {
        id: "effect",
        header: "Makes",
        accessorFn: (row) => title(row.to_group),
        cell: ({ row: { original: row } }) => (
          <GroupName project={project} id={row.to_group} group={groups.get(row.to_group)} service={row.to_service} />
        ),
      },
      {
        id: "traces",
        header: "Traces",
        accessorKey: "traces",
        cell: ({ row }) => about(row.original.traces),
        meta: { numeric: true },
      },
      {
        id: "share",
        header: "Share",
        accessorKey: "share",
        cell: ({ row }) => shareWords(row.original.share),
        meta: { numeric: true },
      },
      {
        id: "lag",
        header: "Within",
        accessorFn: (row) => row.lag_p50_us ?? -1,
        cell: ({ row }) => (row.original.lag_p50_us === null ? "–" : micros(row.original.lag_p50_us)),
        meta: { numeric: true },
      },
    ];
  }, [project, graph]);
  return (
    <DataTable
      caption="Which groups make which others"
      columns={columns}
      rows={graph.edges}
      rowKey={edgeId}
      sorting={[{ id: "traces", desc: true }]}
    />
  );
}
