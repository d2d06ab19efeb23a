// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type CSSProperties, useState } from "react";
import { Icon } from "./Icon";
import "./data-table.css";

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

export type Column<T extends RowData> = ColumnDef<typeof features, T> & {
  readonly meta?: { readonly numeric?: boolean; readonly nowrap?: boolean; readonly width?: string };
};

interface Props<T extends RowData> {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly sorting?: SortingState;
  readonly dense?: boolean;
}

const unsorted: SortingState = [];

/** A table that sorts what it has; columns without an accessor do not sort. It scrolls sideways where the page is narrow. */
export function DataTable<T extends RowData>({ caption, columns, rows, rowKey, sorting = unsorted, dense }: Props<T>) {
  const [sorted, setSorted] = useState(sorting);
  const table = useTable({
    features,
    columns: columns as Column<T>[],
    data: rows as T[],
    getRowId: rowKey,
    state: { sorting: sorted },
    onSortingChange: setSorted,
    enableSortingRemoval: false,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="data-table-frame" tabIndex={0} aria-label={caption}>
      <table className={`data-table ${dense ? "data-table-dense" : ""}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => {
              const order = header.column.getIsSorted();
              const meta = header.column.columnDef.meta as Column<T>["meta"];
              const content = <table.FlexRender header={header} />;
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={meta?.numeric ? "data-table-number" : ""}
                  style={{ width: meta?.width } as CSSProperties}
                  aria-sort={order === false ? undefined : order === "asc" ? "ascending" : "descending"}
                >
                  {header.column.getCanSort() ? (
                    <button type="button" className="data-table-sort" onClick={header.column.getToggleSortingHandler()}>
                      {content}
                      {order !== false && <Icon name={order === "asc" ? "left" : "down"} size={11} />}
                    </button>
                  ) : (
                    content
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                <td key={cell.id} className={cellClass(cell.column.columnDef.meta as Column<T>["meta"])}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellClass(meta: { readonly numeric?: boolean; readonly nowrap?: boolean } | undefined): string {
  if (meta?.numeric) return "data-table-number";
  return meta?.nowrap ? "data-table-nowrap" : "";
}
