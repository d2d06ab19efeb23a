// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { reasonOf } from "#shared/api/errors";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import { RelativeTime } from "./RelativeTime";
import "./states.css";

/** There is nothing, why, and what can be done. */
export function Empty({ icon = "info", title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <span className="state-icon">
        <Icon name={icon} size={22} />
      </span>
      <p className="state-title">{title}</p>
      {children !== undefined && <div className="state-text">{children}</div>}
    </div>
  );
}

/** Grey lines where text will be; told once to a screen reader. */
export function Loading({ label = "Loading", lines = 5 }: { label?: string; lines?: number }) {
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{label} …</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <span key={line} className="loading-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Something could not be read: what the server said, and a way to ask again. */
export function Failed({ error, retry, what }: { error: unknown; retry?: () => void; what: string }) {
  const { title, detail } = reasonOf(error);
  return (
    <div className="state state-failed" role="alert">
      <span className="state-icon">
        <Icon name="warning" size={22} />
      </span>
      <p className="state-title">
        {what}: {title}
      </p>
      {detail !== "" && <p className="state-text">{detail}</p>}
      {retry && (
        <Button icon="refresh" onClick={retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

/** What is shown is old, since asking again failed. */
export function Stale({ error, since, retry }: { error: unknown; since: number; retry: () => void }) {
  return (
    <div className="stale" role="status">
      <Icon name="warning" />
      <span>
        Shown as of <RelativeTime time={since} suffix />: {reasonOf(error).title}
      </span>
      <Button kind="bare" small onClick={retry}>
        Try again
      </Button>
    </div>
  );
}
