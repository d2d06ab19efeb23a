// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { quoted } from "#shared/lib/quoted";
import { Badge } from "#shared/ui/Badge";
import { TraceLink } from "#shared/ui/TraceLink";
import type { EventAnswer } from "../api";
import { useGroupAddress } from "../useGroupAddress";

/** All else that the client said. */
export function EventDetails({ project, event }: { project: string; event: EventAnswer["event"] }) {
  const { change } = useGroupAddress();
  const tags = Object.entries(event.tags);
  return (
    <>
      <section className="stack" aria-label="Context">
        <h3>Context</h3>
        <dl className="details">
          <Detail label="Service">{event.service}</Detail>
          <Detail label="Environment">{event.environment}</Detail>
          <Detail label="Release">{event.release}</Detail>
          <Detail label="Level">{event.level.toLowerCase()}</Detail>
          <Detail label="Request">
            {event.request.url && (
              <code>
                {event.request.method} {event.request.url}
              </code>
            )}
          </Detail>
          <Detail label="Transaction">{event.transaction && <code>{event.transaction}</code>}</Detail>
          <Detail label="Trace">{event.trace_id && <TraceLink project={project} trace={event.trace_id} />}</Detail>
          <Detail label="User">
            {event.user && <code title="A hash of the user, who is not known to Errata">{event.user}</code>}
          </Detail>
          <Detail label="Server">{event.server_name}</Detail>
          <Detail label="Logger">{event.logger && <code>{event.logger}</code>}</Detail>
          <Detail label="Platform">{event.platform}</Detail>
          <Detail label="SDK">{event.sdk}</Detail>
          <Detail label="Format">{event.format}</Detail>
          <Detail label="Variant">
            <code>{event.fingerprint}</code>
          </Detail>
          <Detail label="Mended">
            {event.flags.length > 0 && (
              <span className="row row-wrap">
                {event.flags.map((flag) => (
                  <Badge key={flag}>{flag.toLowerCase().replaceAll("_", " ")}</Badge>
                ))}
              </span>
            )}
          </Detail>
        </dl>
      </section>
      {tags.length > 0 && (
        <section className="stack" aria-label="Tags of the event">
          <h3>Tags</h3>
          <ul className="event-tags">
            {tags.map(([key, value]) => (
              <li key={key}>
                <button
                  type="button"
                  className="event-tag"
                  title={`Events with ${key} = ${value}`}
                  onClick={() => change({ tab: "events", query: `tag.${key}:${quoted(value)}` })}
                >
                  <span className="event-tag-key truncate">{key}</span>
                  <span className="event-tag-value truncate">{value || "(empty)"}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Detail({ label, children }: { label: string; children: ReactNode }) {
  return children === "" || children === false ? null : (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
