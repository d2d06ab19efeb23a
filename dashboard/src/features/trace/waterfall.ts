// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { FoundTrace, Span, TracedError } from "./api";

/** A span in its place; one without a span is known only by those that name it as their parent. */
export interface Node {
  readonly id: string;
  readonly span: Span | undefined;
  readonly service: string;
  readonly children: readonly Node[];
  readonly errors: readonly TracedError[];
  readonly depth: number;
  /** Microseconds since the trace began, within its parent. */
  readonly begin: number;
  readonly duration: number;
  /** Microseconds it was moved by, since the clock of its service differs from its parent's. */
  readonly moved: number;
  readonly failed: boolean;
  /** Whether it or anything below it failed or has an error. */
  readonly bad: boolean;
}

/** A line of the waterfall. */
export type Row =
  | { readonly kind: "span"; readonly key: string; readonly node: Node; readonly folded: boolean }
  | { readonly kind: "error"; readonly key: string; readonly node: Node; readonly error: TracedError };

export interface Waterfall {
  readonly roots: readonly Node[];
  readonly byId: ReadonlyMap<string, Node>;
  /** Errors of a span that nobody knows. */
  readonly strays: readonly TracedError[];
  /** Microseconds from the first beginning to the last end. */
  readonly length: number;
}

/** Microseconds since 1970 of a time with up to nine digits of a second. */
export function microsOf(time: string): number {
  const fraction = /\.(\d+)/.exec(time)?.[1] ?? "";
  const seconds = Date.parse(time.replace(/\.\d+/, ""));
  return seconds * 1000 + Number(fraction.padEnd(6, "0").slice(0, 6));
}

/** Whether a span failed, by the rule of traces. */
export function hasFailed(span: Span, errors: number): boolean {
  const calls = span.kind === "CLIENT" || span.kind === "PRODUCER";
  return span.status === "ERROR" || (span.status === "UNSET" && errors > 0 && !calls);
}

// What is nested deeper is shown as trees of their own.
const DEEPEST = 400;

/** Puts the spans of a trace in their places. */
export function layOut({ spans, errors }: Pick<FoundTrace, "spans" | "errors">): Waterfall {
  const known = new Map(spans.map((span) => [span.span_id, span]));
  const below = groupBy(spans, (span) => span.parent_id);
  const errorsOf = groupBy(errors, (error) => error.span_id);
  const begins = new Map(spans.map((span) => [span.span_id, microsOf(span.start)]));
  const first = Math.min(...begins.values());
  const byId = new Map<string, Node>();
  const placed = new Set<string>();

  const place = (span: Span, depth: number, parent: Extent | undefined, shift: number): Node => {
    placed.add(span.span_id);
    const own = (begins.get(span.span_id) ?? first) - first + shift;
    const moved = parent ? correction(span, own, parent) : 0;
    const begin = own + moved;
    const extent = { begin, duration: span.duration, service: span.service };
    const children = (depth < DEEPEST ? below.of(span.span_id) : [])
      .filter((child) => !placed.has(child.span_id))
      .map((child) => place(child, depth + 1, extent, shift + moved))
      .sort((one, other) => one.begin - other.begin);
    const errorsHere = errorsOf.of(span.span_id);
    const failed = hasFailed(span, errorsHere.length);
    const bad = failed || span.role !== "NONE" || errorsHere.length > 0 || children.some((child) => child.bad);
    const node: Node = {
      id: span.span_id,
      span,
      service: span.service,
      children,
      errors: errorsHere,
      depth,
      begin,
      duration: span.duration,
      moved,
      failed,
      bad,
    };
    byId.set(node.id, node);
    return node;
  };

  const missing = (id: string): Node => {
    const children = below.of(id).map((child) => place(child, 1, undefined, 0));
    children.sort((one, other) => one.begin - other.begin);
    const begin = Math.min(...children.map((child) => child.begin));
    const end = Math.max(...children.map((child) => child.begin + child.duration));
    const errors = errorsOf.of(id);
    const bad = errors.length > 0 || children.some((child) => child.bad);
    const node: Node = {
      id,
      span: undefined,
      service: "",
      children,
      errors,
      depth: 0,
      begin,
      duration: end - begin,
      moved: 0,
      failed: errors.length > 0,
      bad,
    };
    byId.set(id, node);
    return node;
  };

  const roots = below.of("").map((span) => place(span, 0, undefined, 0));
  for (const id of below.keys()) if (id !== "" && !known.has(id)) roots.push(missing(id));
  // What is left is too deep or names each other as parents: it is shown rather than lost.
  for (const span of spans) if (!placed.has(span.span_id)) roots.push(place(span, 0, undefined, 0));
  roots.sort((one, other) => one.begin - other.begin);
  const ends = [...byId.values()].map((node) => node.begin + node.duration);
  return {
    roots,
    byId,
    strays: errors.filter((error) => !byId.has(error.span_id)),
    length: Math.max(1, ...ends),
  };
}

interface Extent {
  readonly begin: number;
  readonly duration: number;
  readonly service: string;
}

// Clocks of two services are not compared: what cannot lie where its clock says is put in the middle of its parent. Who takes a
// message may begin after the sender's end.
function correction(span: Span, begin: number, parent: Extent): number {
  if (span.service === parent.service) return 0;
  const room = parent.duration - span.duration;
  const early = begin < parent.begin;
  const late = span.kind !== "CONSUMER" && room >= 0 && begin + span.duration > parent.begin + parent.duration;
  if (!early && !late) return 0;
  return Math.round(parent.begin + Math.max(0, room) / 2 - begin);
}

/** The lines to show, when some nodes are folded. */
export function rowsOf(waterfall: Waterfall, folded: ReadonlySet<string>): readonly Row[] {
  const rows: Row[] = [];
  const add = (node: Node) => {
    const isFolded = folded.has(node.id);
    rows.push({ kind: "span", key: node.id, node, folded: isFolded });
    for (const error of node.errors) rows.push({ kind: "error", key: `${node.id}-${error.event_id}`, node, error });
    if (!isFolded) node.children.forEach(add);
  };
  waterfall.roots.forEach(add);
  return rows;
}

/** Nodes to fold so that only what failed, and the way to it, is open. */
export function foldHealthy(waterfall: Waterfall): ReadonlySet<string> {
  const folded = new Set<string>();
  for (const node of waterfall.byId.values()) if (node.children.length > 0 && !node.bad) folded.add(node.id);
  return folded;
}

/** The nodes above one, which have to be open for it to be seen. */
export function above(waterfall: Waterfall, id: string): readonly string[] {
  const path: string[] = [];
  const find = (node: Node): boolean => {
    if (node.id === id) return true;
    path.push(node.id);
    if (node.children.some(find)) return true;
    path.pop();
    return false;
  };
  return waterfall.roots.some(find) ? path : [];
}

/** How many spans are below a node. */
export function countBelow(node: Node): number {
  return node.children.reduce((sum, child) => sum + 1 + countBelow(child), 0);
}

/** Times for an axis: round, from 0, at most six of them. */
export function ticks(length: number): readonly number[] {
  const rough = length / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
  return Array.from({ length: Math.floor(length / step) + 1 }, (_, index) => index * step);
}

/** Services in the order in which they are entered, with a colour for the first few and grey for the others. */
export function colours(waterfall: Waterfall, few = 4): ReadonlyMap<string, number> {
  const busy = new Map<string, number>();
  for (const node of waterfall.byId.values()) {
    if (node.span) busy.set(node.service, (busy.get(node.service) ?? 0) + node.span.self + (node.bad ? 1e12 : 0));
  }
  const chosen = new Set(
    [...busy]
      .sort((one, other) => other[1] - one[1])
      .slice(0, few)
      .map(([name]) => name),
  );
  const found = new Map<string, number>();
  const visit = (node: Node) => {
    if (node.service !== "" && !found.has(node.service)) {
      const coloured = [...found.values()].filter((each) => each > 0).length;
      found.set(node.service, chosen.has(node.service) ? coloured + 1 : 0);
    }
    node.children.forEach(visit);
  };
  waterfall.roots.forEach(visit);
  return found;
}

function groupBy<T>(items: readonly T[], key: (item: T) => string) {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return { of: (id: string): T[] => groups.get(id) ?? [], keys: () => groups.keys() };
}
