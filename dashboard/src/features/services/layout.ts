// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { layout as arrange, Graph } from "@dagrejs/dagre";

export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

export interface Arrow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A drawing: boxes by their upper left corner, arrows as paths from the left to the right. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: ReadonlyMap<string, Point>;
  readonly arrows: ReadonlyMap<string, { readonly path: string; readonly middle: Point }>;
}

const MARGIN = 12;

/** Arranges boxes in columns so that arrows lead to the right, with few crossings. */
export function drawingOf(boxes: readonly Box[], arrows: readonly Arrow[]): Drawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 52, marginx: MARGIN, marginy: MARGIN });
  for (const box of boxes) graph.setNode(box.id, { width: box.width, height: box.height });
  for (const arrow of arrows) graph.setEdge(arrow.from, arrow.to, { width: 44, height: 16, labelpos: "c" }, arrow.id);
  arrange(graph);
  const size = graph.graph() as { width?: number; height?: number };
  return {
    width: size.width ?? 0,
    height: size.height ?? 0,
    boxes: new Map(
      boxes.map(({ id, width, height }) => {
        const { x, y } = graph.node(id) as Point;
        return [id, { x: x - width / 2, y: y - height / 2 }];
      }),
    ),
    arrows: new Map(
      arrows.map(({ id, from, to }) => {
        const edge = graph.edge(from, to, id) as { points: readonly Point[] } & Partial<Point>;
        const points = edge.points;
        const half = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
        return [id, { path: smooth(points), middle: { x: edge.x ?? half.x, y: edge.y ?? half.y } }];
      }),
    ),
  };
}

/** A curve that begins and ends as the points do, and comes near those between. */
export function smooth(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (!first) return "";
  const steps = others.map((point, index) => {
    const next = others[index + 1];
    if (!next) return `L${at(point)}`;
    return `Q${at(point)} ${at({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return `M${at(first)}${steps.join("")}`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
