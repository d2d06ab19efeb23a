// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { type Arrow, type Box, drawingOf } from "./layout";

export interface DiagramArrow extends Arrow {
  /** What it says to a screen reader. */
  readonly label: string;
  /** A few letters beside the line. */
  readonly note: string;
  readonly tone: "plain" | "warn" | "bad";
  readonly weight: number;
  readonly dashed?: boolean;
}

interface Props<T extends Box> {
  readonly label: string;
  readonly boxes: readonly T[];
  readonly arrows: readonly DiagramArrow[];
  readonly chosen: string | undefined;
  readonly onChoose: (arrow: string | undefined) => void;
  readonly children: (box: T) => ReactNode;
}

// Words can still be read at this size; what is wider scrolls.
const LEAST_SCALE = 0.7;

/** Boxes and arrows between them; an arrow can be chosen by pointer or keyboard. */
export function Diagram<T extends Box>({ label, boxes, arrows, chosen, onChoose, children }: Props<T>) {
  const drawing = useMemo(() => drawingOf(boxes, arrows), [boxes, arrows]);
  const id = useId();
  const frame = useRef<HTMLElement>(null);
  const scale = Math.max(LEAST_SCALE, Math.min(1, useWidth(frame) / drawing.width));
  const middle = chosen === undefined ? undefined : drawing.arrows.get(chosen)?.middle;
  useEffect(() => {
    const sheet = frame.current;
    if (!sheet || !middle) return;
    sheet.scrollTo({ left: middle.x * scale - sheet.clientWidth / 2, top: middle.y * scale - sheet.clientHeight / 2 });
  }, [middle, scale]);
  const active = arrows.find((arrow) => arrow.id === chosen);
  const near = (box: string) => !active || active.from === box || active.to === box;
  const onKeyDown = (event: KeyboardEvent, arrow: string) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose(arrow);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={frame} className="diagram" aria-label={label} tabIndex={0}>
      <div style={{ width: drawing.width * scale, height: drawing.height * scale }}>
        <div
          className="diagram-sheet"
          style={{ width: drawing.width, height: drawing.height, transform: `scale(${scale})` }}
        >
          {/* biome-ignore lint/a11y/noSvgWithoutTitle: its arrows have names, it is none itself */}
          <svg width={drawing.width} height={drawing.height} className="diagram-arrows">
            <defs>
              {(["plain", "warn", "bad"] as const).map((tone) => (
                <marker
                  key={tone}
                  id={`${id}-${tone}`}
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="8"
                  markerHeight="8"
                  markerUnits="userSpaceOnUse"
                  orient="auto"
                >
                  <path d="M0 0 8 4 0 8Z" className={`head head-${tone}`} />
                </marker>
              ))}
            </defs>
            {arrows.map((arrow) => {
              const drawn = drawing.arrows.get(arrow.id);
              if (!drawn) return null;
              return (
                // biome-ignore lint/a11y/useSemanticElements: a button cannot stand in a drawing
                <g
                  key={arrow.id}
                  role="button"
                  tabIndex={0}
                  aria-label={arrow.label}
                  aria-pressed={arrow.id === chosen}
                  className={`arrow arrow-${arrow.tone} ${arrow.id === chosen ? "arrow-chosen" : active ? "arrow-far" : ""}`}
                  onClick={() => onChoose(arrow.id)}
                  onKeyDown={(event) => onKeyDown(event, arrow.id)}
                >
                  <path d={drawn.path} className="arrow-hit" />
                  <path
                    d={drawn.path}
                    className="arrow-line"
                    strokeWidth={arrow.weight}
                    strokeDasharray={arrow.dashed ? "5 4" : undefined}
                    markerEnd={`url(#${id}-${arrow.tone})`}
                  />
                  {arrow.note !== "" && (
                    <>
                      <rect
                        x={drawn.middle.x - 4 - arrow.note.length * 3.1}
                        y={drawn.middle.y - 8}
                        width={8 + arrow.note.length * 6.2}
                        height={16}
                        rx={4}
                        className="arrow-paper"
                      />
                      <text x={drawn.middle.x} y={drawn.middle.y + 3.5} className="arrow-note">
                        {arrow.note}
                      </text>
                    </>
                  )}
                </g>
              );
            })}
          </svg>
          {boxes.map((box) => {
            const place = drawing.boxes.get(box.id) ?? { x: 0, y: 0 };
            return (
              <div
                key={box.id}
                className={`box ${near(box.id) ? "" : "box-far"}`}
                style={{ transform: `translate(${place.x}px, ${place.y}px)`, width: box.width, height: box.height }}
              >
                {children(box)}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}

/** How wide an element is, as that changes. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
