// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { align } from "./align";
import type { Variant } from "./api";

/** The own calls of a variant beside those of another, newest first; calls that agree stand beside each other. */
export function SideBySide({ variant, other }: { variant: Variant; other: Variant }) {
  const rows = align([...variant.canonical_frames].reverse(), [...other.canonical_frames].reverse());
  const agreed = new Set(
    variant.placement.explanation.aligned ?? rows.flatMap((row) => (row.left === row.right ? (row.left ?? []) : [])),
  );
  if (rows.length === 0) return null;
  return (
    <div className="beside-frame">
      <table className="beside">
        <caption className="visually-hidden">Calls side by side, newest first</caption>
        <thead>
          <tr>
            <th scope="col">This variant</th>
            <th scope="col">
              {other.placement.cause === "FOUNDED" ? "The founder" : "The variant it is like"}{" "}
              <code>{other.fingerprint}</code>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const same = row.left !== undefined && row.left === row.right;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of two stacks never move
              <tr key={at} className={same && agreed.has(row.left ?? "") ? "beside-same" : ""}>
                <td>{row.left === undefined ? <Nothing /> : <code>{row.left}</code>}</td>
                <td>{row.right === undefined ? <Nothing /> : <code>{row.right}</code>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Nothing() {
  return <span className="visually-hidden">nothing</span>;
}
