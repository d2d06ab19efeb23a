// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { full } from "#shared/lib/numbers";
import { shortTime } from "#shared/lib/time";
import type { Series } from "../api";
import { type Layer, releaseWord } from "./stacked";

interface Props {
  readonly series: Series;
  readonly layers: readonly Layer[];
  readonly onChoose: (from: string, to: string) => void;
}

/** The same as the chart, to read and to choose from without seeing or pointing. */
export function BucketTable({ series, layers, onChoose }: Props) {
  const busy = series.buckets.flatMap((bucket, at) => {
    const counts = layers.map((layer) => layer.counts[at] ?? 0);
    return counts.some((count) => count > 0) ? [{ bucket, counts }] : [];
  });
  return (
    <details className="chart-table">
      <summary>As a table</summary>
      <div className="data-table-frame">
        <table className="data-table data-table-dense">
          <thead>
            <tr>
              <th scope="col">From</th>
              {layers.map((layer) => (
                <th key={`${layer.other}${layer.release}`} scope="col" className="data-table-number">
                  {releaseWord(layer)}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">Choose</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {busy.map(({ bucket, counts }) => (
              <tr key={bucket}>
                <td>{shortTime(Date.parse(bucket))}</td>
                {layers.map((layer, at) => (
                  <td key={`${layer.other}${layer.release}`} className="data-table-number">
                    {full(counts[at] ?? 0)}
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="link"
                    onClick={() =>
                      onChoose(
                        bucket,
                        new Date(
                          Math.min(Date.parse(series.to), Date.parse(bucket) + series.interval * 1000),
                        ).toISOString(),
                      )
                    }
                  >
                    Show events
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
