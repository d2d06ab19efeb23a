// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { counted } from "#shared/lib/numbers";
import { micros } from "#shared/lib/time";
import { Icon } from "#shared/ui/Icon";
import { countBelow, type Node, type Row } from "./waterfall";
import { roleWords } from "./words";

interface Props {
  readonly id: string;
  readonly row: Row;
  readonly top: number;
  readonly scale: number;
  readonly colour: number;
  readonly chosen: boolean;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (node: Node) => void;
}

/** One span, or one error within it. */
export function WaterfallLine({ id, row, top, scale, colour, chosen, onChoose, onToggle }: Props) {
  const { node } = row;
  const indent = Math.min(node.depth, 16);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the tree
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names its active line
    <div
      id={id}
      role="treeitem"
      aria-level={node.depth + (row.kind === "error" ? 2 : 1)}
      aria-selected={row.kind === "span" && chosen}
      aria-expanded={row.kind === "span" && node.children.length > 0 ? !row.folded : undefined}
      aria-label={row.kind === "span" ? spanWords(node) : `error ${row.error.type}: ${row.error.message}`}
      className={`line line-${row.kind} ${chosen ? "line-chosen" : ""} role-${node.span?.role.toLowerCase() ?? "none"}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onChoose(node.id)}
    >
      <div className="line-name" style={{ paddingInlineStart: `${0.375 + indent * 0.75}rem` }}>
        {row.kind === "span" ? (
          <SpanName node={node} folded={row.folded} colour={colour} onToggle={onToggle} />
        ) : (
          <span className="line-words truncate" title={`${row.error.type}: ${row.error.message}`}>
            <Icon name="warning" size={12} />
            <b>{shortType(row.error.type)}</b> {row.error.message}
          </span>
        )}
      </div>
      <div className="line-time" aria-hidden="true">
        {row.kind === "span" && <Bar node={node} scale={scale} colour={colour} />}
      </div>
    </div>
  );
}

interface NameProps {
  readonly node: Node;
  readonly folded: boolean;
  readonly colour: number;
  readonly onToggle: (node: Node) => void;
}

function SpanName({ node, folded, colour, onToggle }: NameProps) {
  const { span } = node;
  const role = span ? roleWords[span.role] : "";
  return (
    <>
      {node.children.length > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          className="line-fold"
          onClick={(event) => {
            event.stopPropagation();
            onToggle(node);
          }}
        >
          <Icon name={folded ? "right" : "down"} size={12} />
        </button>
      ) : (
        <span className="line-fold" />
      )}
      <span className={`swatch service-${colour}`} />
      {node.failed && (
        <span className="line-failed">
          <Icon name="close" size={11} />
        </span>
      )}
      {span ? (
        <span className="truncate" title={`${span.service} ${span.name}`}>
          <span className="line-service">{span.service}</span> {span.name}
        </span>
      ) : (
        <i className="truncate muted">a span that did not come</i>
      )}
      {role !== "" && <span className={`line-role line-role-${role}`}>{role}</span>}
      {folded && <span className="line-more">+{countBelow(node)}</span>}
    </>
  );
}

function Bar({ node, scale, colour }: { node: Node; scale: number; colour: number }) {
  const left = Math.min(99.6, (100 * node.begin) / scale);
  const width = Math.max(0.25, Math.min(100 - left, (100 * node.duration) / scale));
  const words = wordsAt(left, width);
  return (
    <>
      <span
        className={`bar-span service-${colour} ${node.failed ? "bar-failed" : ""} ${node.span ? "" : "bar-missing"}`}
        style={{ left: `${left}%`, width: `${width}%` }}
      />
      <span
        className={`bar-words bar-words-${words}`}
        style={
          words === "after" ? { left: `${left + width}%` } : { right: `${100 - left - (words === "in" ? width : 0)}%` }
        }
      >
        {micros(node.duration)}
      </span>
    </>
  );
}

// Where there is room for the words.
function wordsAt(left: number, width: number): "after" | "before" | "in" {
  if (left + width < 82) return "after";
  return left > 18 ? "before" : "in";
}

function spanWords(node: Node): string {
  const below = countBelow(node);
  const { span } = node;
  const name = span ? `${span.service} ${span.name}, ${micros(span.duration)}` : "a span that did not come";
  return [
    name,
    node.failed && "failed",
    span && roleWords[span.role],
    node.errors.length > 0 && counted(node.errors.length, "error"),
    below > 0 && counted(below, "span below", "spans below"),
  ]
    .filter(Boolean)
    .join(", ");
}

/** The last part of a qualified name. */
function shortType(type: string): string {
  return type.slice(type.lastIndexOf(".") + 1) || type;
}
