// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Level } from "#shared/api/model";
import "./group-title.css";

/** What is wrong, in one line: how bad, which type, which message. */
export function GroupTitle({ type, title, level }: { type: string; title: string; level: Level }) {
  const short = shortType(type);
  const named = title.startsWith(type) ? type : title.startsWith(short) ? short : "";
  return (
    <span className="group-title truncate" title={title}>
      <span className={`level level-${level.toLowerCase()}`} title={level.toLowerCase()}>
        <span className="visually-hidden">{level.toLowerCase()}: </span>
      </span>
      {named === "" ? (
        <b>{title}</b>
      ) : (
        <>
          <b>{short}</b>
          <span className="group-title-message">{title.slice(named.length)}</span>
        </>
      )}
    </span>
  );
}

/** The last part of a type: `java.lang.IllegalStateException` is `IllegalStateException`. What is no name stays whole. */
export function shortType(type: string): string {
  return /^[\w$.:\\/-]+$/.test(type) ? type.split(/[.\\/]|::/).at(-1) || type : type;
}
