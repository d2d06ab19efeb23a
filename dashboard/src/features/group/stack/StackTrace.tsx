// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import type { Exception, Frame } from "#shared/api/model";
import { counted } from "#shared/lib/numbers";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { CodeFrame } from "#shared/ui/CodeFrame";
import { CopyButton } from "#shared/ui/CopyButton";
import { Icon } from "#shared/ui/Icon";
import { called, type Part, parts, place, rawText } from "./frames";
import "./stack.css";

/** A chain of exceptions, the innermost cause first, with the calls of libraries folded away. */
export function StackTrace({ exceptions }: { exceptions: readonly Exception[] }) {
  const [raw, setRaw] = useState(false);
  const [all, setAll] = useState(false);
  const text = rawText(exceptions);
  return (
    <section className="trace" aria-label="Stack trace">
      <div className="row trace-head">
        <h3>Stack trace</h3>
        <span className="row push">
          {!raw && (
            <Button small kind="bare" aria-pressed={all} onClick={() => setAll(!all)}>
              All calls
            </Button>
          )}
          <Button small kind="bare" aria-pressed={raw} onClick={() => setRaw(!raw)}>
            Raw
          </Button>
          <CopyButton text={text} label="Copy the stack trace" words="Copy" />
        </span>
      </div>
      {raw ? (
        <CodeFrame label="Stack trace" text={text} />
      ) : (
        exceptions.map((exception, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the chain of one event never changes
          <ExceptionCalls key={at} exception={exception} first={at === 0} all={all} />
        ))
      )}
    </section>
  );
}

function ExceptionCalls({ exception, first, all }: { exception: Exception; first: boolean; all: boolean }) {
  const calls = parts(exception);
  return (
    <article className="exception">
      <header className="exception-head">
        {!first && <span className="exception-wrapped">wrapped in</span>}
        <b className="exception-type">{exception.type}</b>
        {exception.handled === "NO" && <Badge tone="bad">unhandled</Badge>}
        {exception.handled === "YES" && <Badge>handled</Badge>}
        {exception.synthetic && <Badge title="The SDK named it; the type says nothing">named by the SDK</Badge>}
        {exception.message !== "" && <p className="exception-message">{exception.message}</p>}
      </header>
      {exception.frames.length === 0 ? (
        <p className="muted exception-none">The client sent no calls.</p>
      ) : (
        <ol className="frames">
          {calls.map((part) => (
            <PartOf key={part.key} part={part} all={all} top={first && part === calls.find((each) => each.own)} />
          ))}
        </ol>
      )}
    </article>
  );
}

function PartOf({ part, all, top }: { part: Part; all: boolean; top: boolean }) {
  const [unfolded, setUnfolded] = useState(false);
  if (part.own) return <Call frame={part.frame} own top={top} />;
  // biome-ignore lint/suspicious/noArrayIndexKey: the calls of one event never change
  if (all || unfolded) return part.frames.map((frame, at) => <Call key={`${part.key}-${at}`} frame={frame} />);
  return (
    <li>
      <button type="button" className="frames-folded" onClick={() => setUnfolded(true)}>
        <Icon name="right" size={12} />
        {counted(part.frames.length, "library call")}
        <span className="truncate frames-folded-names">{called(part.frames[0] as Frame)}</span>
      </button>
    </li>
  );
}

function Call({ frame, own = false, top = false }: { frame: Frame; own?: boolean; top?: boolean }) {
  const where = place(frame);
  return (
    <li className={`frame ${own ? "frame-own" : ""} ${top ? "frame-top" : ""}`}>
      <span className="frame-line">
        <code className="frame-called">
          <span className="frame-module">
            {frame.module !== "" && !frame.function.startsWith(frame.module) && `${frame.module}.`}
          </span>
          <b>{frame.function || "(nameless)"}</b>
        </code>
        {where !== "" && <code className="frame-place">{where}</code>}
      </span>
      {frame.source_line.trim() !== "" && <pre className="frame-source">{frame.source_line.trim()}</pre>}
    </li>
  );
}
