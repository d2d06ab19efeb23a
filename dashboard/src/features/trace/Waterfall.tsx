// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useMedia } from "#shared/lib/media";
import { micros } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { WaterfallLine } from "./WaterfallLine";
import { above, foldHealthy, type Node, type Row, rowsOf, type Waterfall as Tree, ticks } from "./waterfall";
import "./waterfall.css";

interface Props {
  readonly label: string;
  readonly tree: Tree;
  readonly colours: ReadonlyMap<string, number>;
  /** Microseconds that the whole width stands for. */
  readonly scale?: number;
  readonly chosen?: string | undefined;
  readonly onChoose: (id: string) => void;
}

const FOLD_FROM = 80;
const nothingFolded: ReadonlySet<string> = new Set();

/** The spans of a trace as a tree over time; only lines in view are made. Arrow keys move, open and close. */
export function Waterfall({ label, tree, colours, scale = tree.length, chosen, onChoose }: Props) {
  const healthy = useMemo(() => foldHealthy(tree), [tree]);
  const [folded, setFolded] = useState(() => (tree.byId.size > FOLD_FROM ? healthy : nothingFolded));
  const rows = useMemo(() => rowsOf(tree, folded), [tree, folded]);
  const narrow = useMedia("(max-width: 640px)");
  const frame = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => (narrow && rows[index]?.kind === "span" ? 44 : 28),
    overscan: 16,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines have another height where it is narrow
  useEffect(() => virtual.measure(), [narrow, rows, virtual]);
  const at = rows.findIndex((row) => row.kind === "span" && row.node.id === chosen);
  const current = rows[at];
  useEffect(() => {
    if (chosen === undefined) return;
    const closed = above(tree, chosen);
    setFolded((before) => (closed.some((each) => before.has(each)) ? without(before, closed) : before));
  }, [tree, chosen]);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const toggle = (node: Node) => setFolded((before) => withToggled(before, node.id));
  const go = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) onChoose(row.node.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextRow(event.key, rows, at);
    const fold = foldBy(event.key, current);
    if (to === undefined && fold === undefined) return;
    event.preventDefault();
    if (fold) toggle(fold);
    else if (to !== undefined) go(to);
  };
  const allFolded = healthy.size > 0 && [...healthy].every((each) => folded.has(each));
  return (
    <section className="waterfall" aria-label={label}>
      <div className="waterfall-head">
        <div className="waterfall-tools">
          {healthy.size > 0 && (
            <Button
              kind="bare"
              small
              aria-pressed={allFolded}
              onClick={() => setFolded(allFolded ? nothingFolded : healthy)}
            >
              Only the failure
            </Button>
          )}
          {folded.size > 0 && !allFolded && (
            <Button kind="bare" small onClick={() => setFolded(nothingFolded)}>
              Open all
            </Button>
          )}
        </div>
        <div className="waterfall-axis" aria-hidden="true">
          {ticks(scale).map((tick) => (
            <span key={tick} style={{ left: `${(100 * tick) / scale}%` }}>
              {tick === 0 ? "0" : micros(tick)}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={frame}
        className="waterfall-frame"
        role="tree"
        aria-label={`${label}: arrow keys move, open and close`}
        tabIndex={0}
        aria-activedescendant={current && `${id}-${current.key}`}
        onKeyDown={onKeyDown}
      >
        <div className="waterfall-rows" role="none" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <WaterfallLine
                  key={row.key}
                  id={`${id}-${row.key}`}
                  row={row}
                  top={item.start}
                  scale={scale}
                  colour={colours.get(row.node.service) ?? 0}
                  chosen={row.node.id === chosen}
                  onChoose={onChoose}
                  onToggle={toggle}
                />
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

function without(folded: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...folded].filter((each) => !ids.includes(each)));
}

function withToggled(folded: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(folded);
  if (!next.delete(id)) next.add(id);
  return next;
}

function nextRow(key: string, rows: readonly Row[], at: number): number | undefined {
  const isSpan = (index: number) => rows[index]?.kind === "span";
  const next = (from: number, step: number) => {
    let index = from;
    while (rows[index] && !isSpan(index)) index += step;
    return rows[index] ? index : at;
  };
  switch (key) {
    case "ArrowDown":
      return next(at + 1, 1);
    case "ArrowUp":
      return next(Math.max(0, at - 1), -1);
    case "Home":
      return 0;
    case "End":
      return next(rows.length - 1, -1);
    case "ArrowLeft": {
      const row = rows[at];
      if (row?.kind !== "span" || (row.node.children.length > 0 && !row.folded)) return undefined;
      const depth = row.node.depth;
      return rows.findLastIndex((each, index) => index < at && each.kind === "span" && each.node.depth < depth);
    }
    default:
      return undefined;
  }
}

function foldBy(key: string, row: Row | undefined): Node | undefined {
  if (row?.kind !== "span" || row.node.children.length === 0) return undefined;
  if (key === "ArrowRight" && row.folded) return row.node;
  if (key === "ArrowLeft" && !row.folded) return row.node;
  return undefined;
}
