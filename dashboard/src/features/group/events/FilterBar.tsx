// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useId } from "react";
import { shortTime } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { Icon } from "#shared/ui/Icon";
import { useGroupAddress } from "../useGroupAddress";

/** Which events are looked at: a search, and the stretch that was chosen in the chart. */
export function FilterBar({ always = false }: { always?: boolean }) {
  const { search, change } = useGroupAddress();
  const id = useId();
  const { query, from, to } = search;
  if (!always && query === undefined && from === undefined) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("query")).trim();
    change({ query: text === "" ? undefined : text });
  };
  return (
    <form className="filter-bar" onSubmit={submit} key={query}>
      <label htmlFor={id} className="visually-hidden">
        Search events
      </label>
      <input
        id={id}
        name="query"
        className="input code"
        defaultValue={query}
        placeholder="release:2.1.0 level:fatal tag.region:eu “words of the message”"
        spellCheck={false}
        autoComplete="off"
        maxLength={1000}
      />
      {from !== undefined && to !== undefined && (
        <Button small onClick={() => change({ from: undefined, to: undefined })}>
          {shortTime(Date.parse(from))} – {shortTime(Date.parse(to))}
          <Icon name="close" size={12} />
          <span className="visually-hidden">Look at all times</span>
        </Button>
      )}
      {query !== undefined && (
        <Button kind="bare" small onClick={() => change({ query: undefined })}>
          Clear
        </Button>
      )}
    </form>
  );
}
