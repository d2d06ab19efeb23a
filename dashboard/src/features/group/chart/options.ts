// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import uPlot from "uplot";
import { compact } from "#shared/lib/numbers";
import type { Series } from "../api";
import { colour } from "./ReleaseChart";
import type { Layer } from "./stacked";

interface Chart {
  readonly series: Series;
  readonly layers: readonly Layer[];
  readonly chosen: readonly [string, string] | undefined;
  readonly element: HTMLElement;
  readonly onHover: (bucket: number | undefined) => void;
  readonly onChoose: (from: string, to: string) => void;
}

const HEIGHT = 190;
const LABELS_APART = 56;
const LONG = 72 * 3_600_000;

/** How uPlot draws it: layers as bars from the highest sum down, each in front of the one before. */
export function chartOptions(chart: Chart): uPlot.Options {
  const { series, layers, element } = chart;
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const font = `11px ${token("font-text")}`;
  const axis = { stroke: token("ink-3"), font, ticks: { show: false }, border: { show: false } };
  const bars = uPlot.paths.bars?.({ size: [0.86, 40], align: 1 }) ?? null;
  return {
    width: element.clientWidth,
    height: HEIGHT,
    padding: [18, 8, 0, 0],
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
    scales: {
      x: { time: true, range: () => [Date.parse(series.from) / 1000, Date.parse(series.to) / 1000] },
      y: { range: (_, __, most) => [0, Math.max(1, most * 1.08)] },
    },
    axes: [
      { ...axis, grid: { show: false }, size: 24, space: 80, values: (_, times) => times.map(tickWord(series)) },
      {
        ...axis,
        size: 42,
        space: 36,
        grid: { stroke: token("line"), width: 1 },
        values: (_, values) => values.map((value) => (Number.isInteger(value) ? compact(value) : "")),
      },
    ],
    series: [
      {},
      ...[...layers].reverse().map((layer) => ({
        fill: token(`series-${colour(layer, layers)}`),
        width: 0,
        points: { show: false },
        ...(bars && { paths: bars }),
      })),
    ],
    hooks: {
      ready: [(plot) => listen(plot, chart)],
      setCursor: [(plot) => chart.onHover(plot.cursor.idx ?? undefined)],
      drawClear: [(plot) => drawChosen(plot, chart, token("act-soft"))],
      draw: [(plot) => drawDeployments(plot, series, token("ink-2"), font)],
    },
  };
}

/** How a time of the axis is told: by its hour where the span is short, else by its day. */
function tickWord({ from, to }: Series): (seconds: number) => string {
  const short = Date.parse(to) - Date.parse(from) < LONG;
  const day = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric" });
  const hour = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
  return (seconds) => {
    const time = new Date(seconds * 1000);
    const midnight = time.getHours() === 0 && time.getMinutes() === 0;
    return short && !midnight ? hour.format(time) : day.format(time);
  };
}

function listen(plot: uPlot, { series, onChoose }: Chart): void {
  let dragged = false;
  const end = (at: number) => new Date(Math.min(Date.parse(series.to), at)).toISOString();
  plot.over.addEventListener("mousedown", () => {
    dragged = false;
  });
  plot.over.addEventListener("mouseup", () => {
    const { left, width } = plot.select;
    if (width < 6) return;
    dragged = true;
    const from = plot.posToVal(left, "x") * 1000;
    const to = plot.posToVal(left + width, "x") * 1000;
    plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
    onChoose(new Date(from).toISOString(), end(to));
  });
  plot.over.addEventListener("click", () => {
    const bucket = series.buckets[plot.cursor.idx ?? -1];
    if (!dragged && bucket !== undefined) onChoose(bucket, end(Date.parse(bucket) + series.interval * 1000));
  });
}

function drawChosen(plot: uPlot, { chosen }: Chart, fill: string): void {
  if (!chosen) return;
  const [from, to] = chosen.map((time) => plot.valToPos(Date.parse(time) / 1000, "x", true)) as [number, number];
  const { left, top, width, height } = plot.bbox;
  const begin = Math.max(left, from);
  plot.ctx.fillStyle = fill;
  plot.ctx.fillRect(begin, top, Math.max(2, Math.min(left + width, to) - begin), height);
}

function drawDeployments(plot: uPlot, series: Series, stroke: string, font: string): void {
  const { ctx, bbox } = plot;
  const scale = devicePixelRatio;
  let labelled = Number.NEGATIVE_INFINITY;
  ctx.save();
  ctx.strokeStyle = stroke;
  ctx.fillStyle = stroke;
  ctx.lineWidth = scale;
  ctx.setLineDash([3 * scale, 3 * scale]);
  ctx.font = font.replace("11px", `${10.5 * scale}px`);
  ctx.textAlign = "center";
  for (const deployment of series.deployments) {
    const x = Math.round(plot.valToPos(Date.parse(deployment.at) / 1000, "x", true)) + 0.5;
    ctx.beginPath();
    ctx.moveTo(x, bbox.top);
    ctx.lineTo(x, bbox.top + bbox.height);
    ctx.stroke();
    if (x - labelled > LABELS_APART * scale) {
      ctx.fillText(cut(deployment.version), x, bbox.top - 5 * scale);
      labelled = x;
    }
  }
  ctx.restore();
}

function cut(version: string): string {
  return version.length > 12 ? `${version.slice(0, 11)}…` : version;
}
