// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useMemo, useRef, useState } from "react";
import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import { full } from "#shared/lib/numbers";
import { useStore } from "#shared/lib/store";
import { shownTheme } from "#shared/lib/theme";
import { shortTime } from "#shared/lib/time";
import type { Series } from "../api";
import { BucketTable } from "./BucketTable";
import { chartOptions } from "./options";
import { type Layer, releaseWord, stacked } from "./stacked";
import "./chart.css";

interface Props {
  readonly series: Series;
  readonly chosen: readonly [string, string] | undefined;
  readonly onChoose: (from: string, to: string) => void;
}

/** Counts by release over time with the deployments; a click on a bar, or a stretch of them, chooses its events. */
export default function ReleaseChart({ series, chosen, onChoose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = useStore(shownTheme);
  const [at, setAt] = useState<number>();
  const layers = useMemo(() => stacked(series), [series]);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const options = chartOptions({
      series,
      layers,
      chosen,
      element,
      onHover: setAt,
      onChoose: (...span) => choose.current(...span),
    });
    const times = series.buckets.map((bucket) => Date.parse(bucket) / 1000);
    const plot = new uPlot(options, [times, ...[...layers].reverse().map((layer) => [...layer.tops])], element);
    const resizing = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: options.height }));
    resizing.observe(element);
    return () => {
      resizing.disconnect();
      plot.destroy();
    };
  }, [series, layers, chosen, shown]);
  return (
    <figure className="chart" aria-label={`${full(series.total)} events by release`}>
      <Legend series={series} layers={layers} at={at} />
      <div ref={box} className="chart-box" />
      <BucketTable series={series} layers={layers} onChoose={onChoose} />
    </figure>
  );
}

function Legend({ series, layers, at }: { series: Series; layers: readonly Layer[]; at: number | undefined }) {
  const bucket = at === undefined ? undefined : series.buckets[at];
  const newest = [...layers].reverse();
  return (
    <figcaption className="chart-legend">
      <span className="chart-when">
        {bucket === undefined ? `${full(series.total)} events` : shortTime(Date.parse(bucket))}
      </span>
      {newest.map((layer) => (
        <span key={`${layer.other}${layer.release}`} className="chart-release">
          <svg width="9" height="9" aria-hidden="true">
            <rect width="9" height="9" rx="2" className={`series-${colour(layer, layers)}`} />
          </svg>
          <span className="truncate">{releaseWord(layer)}</span>
          <span className="muted">{full(at === undefined ? layer.total : (layer.counts[at] ?? 0))}</span>
        </span>
      ))}
      {series.deployments.length > 0 && (
        <span className="chart-release muted">
          <svg width="9" height="11" aria-hidden="true">
            <path d="M4.5 0V11" className="chart-deployment" />
          </svg>
          deployed
        </span>
      )}
    </figcaption>
  );
}

/** The colour of a layer: the newest release has the first. */
export function colour(layer: Layer, layers: readonly Layer[]): string {
  return layer.other ? "other" : String(((layers.length - 1 - layers.indexOf(layer)) % 8) + 1);
}
