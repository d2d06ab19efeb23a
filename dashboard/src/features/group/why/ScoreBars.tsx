// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Score } from "./api";
import { JOINS_FROM } from "./reasons";

const shares = [
  { part: "stack", label: "Stack", weight: 0.7 },
  { part: "message", label: "Message", weight: 0.2 },
  { part: "context", label: "Context", weight: 0.1 },
] as const;

/** A score as its three parts: how alike each is, and what it adds to the whole. */
export function ScoreBars({ score }: { score: Score }) {
  return (
    <figure className="score" aria-label={`Score ${score.total.toFixed(3)}; ${JOINS_FROM} is needed`}>
      <div className="score-whole">
        <svg width="100%" height="14" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">
          <rect width="1000" height="14" rx="0" className="score-ground" />
          {shares.map(({ part, weight }, at) => {
            const before = shares.slice(0, at).reduce((sum, each) => sum + each.weight * score[each.part], 0);
            return (
              <rect
                key={part}
                x={before * 1000}
                width={weight * score[part] * 1000}
                height="14"
                className={`score-${part}`}
              />
            );
          })}
          <path d={`M${JOINS_FROM * 1000} 0V14`} className="score-line" />
        </svg>
        <span className="score-total">{score.total.toFixed(3)}</span>
      </div>
      <figcaption className="score-parts">
        {shares.map(({ part, label, weight }) => (
          <span key={part} className="score-part">
            <svg width="9" height="9" aria-hidden="true">
              <rect width="9" height="9" rx="2" className={`score-${part}`} />
            </svg>
            {label} <b>{score[part].toFixed(2)}</b>
            <span className="muted">× {weight.toFixed(1)}</span>
          </span>
        ))}
        <span className="muted">joins from {JOINS_FROM}</span>
      </figcaption>
    </figure>
  );
}
