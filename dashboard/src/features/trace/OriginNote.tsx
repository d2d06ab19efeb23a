// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { Badge } from "#shared/ui/Badge";
import { Icon } from "#shared/ui/Icon";
import type { Origin } from "./api";
import type { Node } from "./waterfall";
import { confidenceWords, reasonWords } from "./words";

interface Props {
  readonly project: string;
  readonly origin: Origin;
  readonly byId: ReadonlyMap<string, Node>;
  readonly onChoose: (id: string) => void;
}

const tones = { LOW: "quiet", MEDIUM: "warn", HIGH: "good" } as const;

/** Where a failure began, why that is believed, and which way it went from there. */
export function OriginNote({ project, origin, byId, onChoose }: Props) {
  const what = [origin.operation, origin.type].filter((each) => each !== "").join(" · ");
  return (
    <section className="origin panel" aria-label={`Began in ${origin.component}`}>
      <div className="origin-what">
        <p className="origin-title">
          {origin.handled ? "Got over: " : "Began in "}
          <b>{origin.component || "an unknown component"}</b>: {reasonWords(origin.reason)}
        </p>
        <div className="row row-wrap origin-more">
          <Badge tone={tones[origin.confidence]} title={`Confidence ${origin.confidence.toLowerCase()}`}>
            {confidenceWords[origin.confidence]}
          </Badge>
          <span className="code muted">{origin.reason}</span>
          {what !== "" && <span className="muted origin-op">{what}</span>}
          {origin.missing_span && <Badge tone="warn">its span did not come</Badge>}
          {origin.group !== "" && (
            <Link to="/projects/$project/groups/$group" params={{ project, group: origin.group }}>
              Its group
            </Link>
          )}
          {origin.caused_by && (
            <Link
              to="/projects/$project/traces/$trace"
              params={{ project, trace: origin.caused_by.trace_id }}
              search={{ span: origin.caused_by.span_id }}
            >
              The trace that sent the message
            </Link>
          )}
        </div>
      </div>
      {origin.chain.length > 0 && (
        <nav className="chain" aria-label="The way of the failure, from its origin">
          {origin.chain.toReversed().map((id, index) => {
            const span = byId.get(id)?.span;
            return (
              <Fragment key={id}>
                {index > 0 && <Icon name="right" size={12} />}
                <button type="button" className="chain-step" onClick={() => onChoose(id)}>
                  <b>{span?.service ?? "a span that did not come"}</b>
                  {span && <span>{span.name}</span>}
                </button>
              </Fragment>
            );
          })}
        </nav>
      )}
    </section>
  );
}
