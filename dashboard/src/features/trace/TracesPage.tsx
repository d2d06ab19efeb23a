// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Field } from "#shared/ui/Field";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { recentTraces } from "./recent";
import "./trace.css";

/** Opens a trace by its id, and those that were looked at before. */
export function TracesPage() {
  const { project } = useParams({ from: "/projects/$project" });
  const recent = recentTraces(project);
  return (
    <div className="page">
      <title>{`Traces · ${project} · Errata`}</title>
      <h1>Traces</h1>
      <section className="panel traces-open" aria-label="Open a trace">
        <OpenById project={project} />
        <p className="muted">
          Failing traces stand with their{" "}
          <Link to="/projects/$project/groups" params={{ project }}>
            groups
          </Link>
          ; the way failures take between services is on the page{" "}
          <Link to="/projects/$project/services" params={{ project }}>
            Services
          </Link>
          .
        </p>
      </section>
      <section className="panel" aria-label="Looked at before">
        <header className="panel-head">
          <h2>Looked at before</h2>
        </header>
        {recent.length === 0 ? (
          <Empty icon="trace" title="None yet">
            <p>Traces that this browser opens are kept here.</p>
          </Empty>
        ) : (
          <ul className="recent">
            {recent.map((each) => (
              <li key={each.id}>
                <Link
                  to="/projects/$project/traces/$trace"
                  params={{ project, trace: each.id }}
                  className="recent-link"
                >
                  <Badge tone={each.failing ? "bad" : "good"}>{each.failing ? "failing" : "healthy"}</Badge>
                  <span className="truncate">{each.name || "A trace without a root"}</span>
                  <span className="code muted recent-id">{each.id.slice(0, 16)}</span>
                  <span className="muted push">
                    <RelativeTime time={each.time} suffix />
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function OpenById({ project }: { project: string }) {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState(false);
  const open = (event: FormEvent) => {
    event.preventDefault();
    const id = traceIdIn(text);
    setWrong(id === undefined);
    if (id) navigate({ to: "/projects/$project/traces/$trace", params: { project, trace: id } });
  };
  return (
    <form className="traces-form" onSubmit={open}>
      <Field
        label="Id of the trace"
        hint="32 hex digits, or a traceparent header"
        error={wrong ? "There are no 32 hex digits in this" : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={text}
            spellCheck={false}
            autoComplete="off"
            placeholder="4bf92f3577b34da6a3ce929d0e0e4736"
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" type="submit">
        Open
      </Button>
    </form>
  );
}

/** The id in what people paste: with dashes, in a header or in an address. */
function traceIdIn(text: string): string | undefined {
  return (
    /(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/.exec(text.toLowerCase())?.[0] ??
    /^[0-9a-f]{32}$/.exec(text.toLowerCase().replace(/[\s-]/g, ""))?.[0]
  );
}
