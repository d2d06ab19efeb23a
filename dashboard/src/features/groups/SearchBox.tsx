// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { ApiError } from "#shared/api/errors";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Icon } from "#shared/ui/Icon";
import type { Facets } from "./api";
import { fields } from "./query";
import { type Suggestion, suggestions } from "./suggest";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  readonly q: string;
  readonly facets: Facets | undefined;
  readonly error: Error | null;
  readonly onSearch: (q: string) => void;
}

/** The question, with what could be written at the caret, and where it is wrong. */
export function SearchBox({ ref, q, facets, error, onSearch }: Props) {
  const [text, setText] = useState(q);
  const [caret, setCaret] = useState<number>();
  const [at, setAt] = useState(-1);
  const [help, setHelp] = useState(false);
  const id = useId();
  const offered = caret === undefined ? [] : suggestions(text, caret, facets);
  const wrong = error instanceof ApiError && error.status === 400 ? error : undefined;
  const take = (input: HTMLInputElement, suggestion: Suggestion) => {
    const next = text.slice(0, suggestion.from) + suggestion.text + text.slice(suggestion.to);
    const place = suggestion.from + suggestion.text.length;
    setText(next);
    setAt(-1);
    setCaret(place);
    input.focus();
    requestAnimationFrame(() => input.setSelectionRange(place, place));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    const chosen = offered[at];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && offered.length > 0) {
      event.preventDefault();
      setAt(Math.max(-1, Math.min(offered.length - 1, at + step)));
    } else if (chosen && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(input, chosen);
    } else if (event.key === "Enter") {
      setCaret(undefined);
      onSearch(text.trim());
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (offered.length > 0) setCaret(undefined);
      else input.blur();
    }
  };
  const track = (input: HTMLInputElement) => setCaret(input.selectionStart ?? input.value.length);
  return (
    <search className="search">
      <div className="search-box">
        <Icon name="search" />
        <input
          ref={ref}
          className="search-input"
          role="combobox"
          aria-label="Search groups"
          aria-expanded={offered.length > 0}
          aria-controls={offered.length > 0 ? id : undefined}
          aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong && `${id}-wrong`}
          placeholder="service:checkout is:new “text in stack”"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          maxLength={1000}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(-1);
            track(event.target);
          }}
          onClick={(event) => track(event.currentTarget)}
          onKeyUp={(event) => {
            if (event.key.startsWith("Arrow") && !/Up|Down/.test(event.key)) track(event.currentTarget);
          }}
          onBlur={() => setCaret(undefined)}
          onKeyDown={onKeyDown}
        />
        {text !== "" && (
          <Button
            kind="bare"
            small
            icon="close"
            aria-label="Clear"
            onClick={() => {
              setText("");
              onSearch("");
            }}
          />
        )}
        <Button kind="bare" small icon="help" aria-label="How to search" onClick={() => setHelp(true)} />
      </div>
      {offered.length > 0 && (
        <div id={id} role="listbox" aria-label="What could be written here" className="search-offers">
          {offered.map((each, index) => (
            <div
              key={each.text}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className="search-offer"
              onPointerDown={(event) => {
                event.preventDefault();
                const input = event.currentTarget.closest("search")?.querySelector("input");
                if (input) take(input, each);
              }}
            >
              <code>{each.label}</code>
              <span className="muted truncate">{each.says}</span>
            </div>
          ))}
        </div>
      )}
      {wrong && <Wrong id={`${id}-wrong`} q={q} error={wrong} />}
      {help && <SearchHelp onClose={() => setHelp(false)} />}
    </search>
  );
}

function Wrong({ id, q, error }: { id: string; q: string; error: ApiError }) {
  const { position } = error.more;
  return (
    <p id={id} className="search-wrong" role="alert">
      {error.detail}
      {position !== undefined && position < q.length && (
        <code>
          {q.slice(0, position)}
          <mark>{q.slice(position)}</mark>
        </code>
      )}
    </p>
  );
}

function SearchHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="How to search" onClose={onClose} wide>
      <div className="stack">
        <p>
          Words and <code>"several words"</code> are looked for in title, message, culprit and frames. Conditions are
          joined by <em>and</em>; a <code>-</code> before one is <em>not</em>; a <code>,</code> between values is{" "}
          <em>or</em>.
        </p>
        <dl className="search-help">
          {fields.map((field) => (
            <div key={field.name}>
              <dt>
                <code>{field.example}</code>
              </dt>
              <dd>{field.says}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Dialog>
  );
}
