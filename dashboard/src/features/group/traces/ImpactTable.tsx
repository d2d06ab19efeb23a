// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { full } from "#shared/lib/numbers";
import { micros } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { type Column, DataTable } from "#shared/ui/DataTable";
import type { Impact } from "./api";

/** How much slower requests with an error of the group are, endpoint by endpoint. */
export function ImpactTable({ endpoints }: { endpoints: readonly Impact[] }) {
  return (
    <DataTable
      caption="Latency by endpoint"
      columns={columns}
      rows={endpoints}
      rowKey={(each) => `${each.environment}|${each.service}|${each.endpoint}`}
      dense
    />
  );
}

const columns: readonly Column<Impact>[] = [
  {
    id: "endpoint",
    header: "Endpoint",
    cell: ({ row: { original: each } }) => (
      <span>
        {each.service} <code>{each.endpoint}</code>
      </span>
    ),
  },
  {
    id: "p50",
    header: "Median",
    accessorFn: (each) => each.delta_p50_us,
    meta: { numeric: true },
    cell: ({ row }) => change(row.original.delta_p50_us, row.original.ratio_p50),
  },
  {
    id: "p95",
    header: "95th percentile",
    accessorFn: (each) => each.delta_p95_us,
    meta: { numeric: true },
    cell: ({ row }) => change(row.original.delta_p95_us, row.original.ratio_p95),
  },
  {
    id: "extra",
    header: "In all",
    accessorFn: (each) => each.extra_us - each.saved_us,
    meta: { numeric: true },
    cell: ({ row }) => signed(row.original.extra_us - row.original.saved_us),
  },
  {
    id: "requests",
    header: "Requests",
    accessorFn: (each) => each.requests,
    meta: { numeric: true },
    cell: ({ row: { original: each } }) => (
      <span title={`beside ${full(Math.round(each.healthy_requests))} healthy ones`}>
        {full(Math.round(each.requests))}
      </span>
    ),
  },
  {
    id: "sure",
    header: "",
    cell: ({ row: { original: each } }) =>
      each.significant ? <Badge tone="bad">significant</Badge> : <span className="muted">may be chance</span>,
  },
];

function change(delta: number, ratio: number | null) {
  return (
    <>
      {signed(delta)} {ratio !== null && <span className="muted">× {ratio.toFixed(2)}</span>}
    </>
  );
}

function signed(value: number): string {
  return `${value > 0 ? "+" : ""}${micros(value)}`;
}
