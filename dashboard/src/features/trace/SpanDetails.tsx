// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { micros } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { CopyButton } from "#shared/ui/CopyButton";
import type { TracedError } from "./api";
import type { Node } from "./waterfall";
import { kindWords } from "./words";

/** Everything that is known of one span. */
export function SpanDetails({ project, node }: { project: string; node: Node }) {
  const { span } = node;
  return (
    <div className="span-details">
      {node.errors.map((error) => (
        <ErrorNote key={error.event_id} project={project} error={error} />
      ))}
      {span === undefined ? (
        <p className="muted">Other spans, or errors, name this span {node.id}; itself it did not come.</p>
      ) : (
        <>
          <dl className="facts">
            <Fact name="service">{span.service}</Fact>
            <Fact name="kind">{kindWords[span.kind]}</Fact>
            <Fact name="begins">
              {micros(node.begin)} in
              {node.moved !== 0 && (
                <span className="muted">
                  {" "}
                  (its clock says {micros(node.begin - node.moved)}; moved into its caller)
                </span>
              )}
            </Fact>
            <Fact name="duration">{micros(span.duration)}</Fact>
            <Fact name="by itself">{micros(span.self)}</Fact>
            <Fact name="status">
              {node.failed ? <Badge tone="bad">failed</Badge> : span.status.toLowerCase()}
              {span.status_message !== "" && <span> {span.status_message}</span>}
            </Fact>
            <Fact name="error">{span.error_type}</Fact>
            <Fact name="HTTP">{span.http_status === 0 ? "" : span.http_status}</Fact>
            <Fact name="gRPC">{span.rpc_status}</Fact>
            <Fact name="SQL state">{span.sql_state}</Fact>
            <Fact name="calls">
              {span.peer}
              {span.peer_address !== "" && <span className="muted"> {span.peer_address}</span>}
            </Fact>
            <Fact name="tried again">{span.resend === 0 ? "" : `${span.resend} ×`}</Fact>
            {span.links.map((link) => (
              <Fact key={link.trace_id + link.span_id} name="linked with">
                <Link
                  to="/projects/$project/traces/$trace"
                  params={{ project, trace: link.trace_id }}
                  search={{ span: link.span_id }}
                  className="code"
                >
                  {link.trace_id.slice(0, 16)}…
                </Link>
              </Fact>
            ))}
            <Fact name="span">
              <span className="code">{span.span_id}</span> <CopyButton text={span.span_id} label="Copy the span's id" />
            </Fact>
          </dl>
          <Attributes attributes={span.attributes} />
        </>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === "" || (Array.isArray(children) && children.every((child) => child === "" || child === false)))
    return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function ErrorNote({ project, error }: { project: string; error: TracedError }) {
  return (
    <div className="error-note">
      <p className="error-note-type">{error.type || error.level.toLowerCase()}</p>
      <p className="error-note-message">{error.message}</p>
      {error.group !== "" && (
        <Link to="/projects/$project/groups/$group" params={{ project, group: error.group }}>
          Its group
        </Link>
      )}
    </div>
  );
}

function Attributes({ attributes }: { attributes: Readonly<Record<string, string>> }) {
  const all = Object.entries(attributes).sort(([one], [other]) => one.localeCompare(other));
  if (all.length === 0) return null;
  return (
    <section>
      <h3>Attributes</h3>
      <dl className="facts facts-code">
        {all.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
