// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import "./badge.css";

export const statuses = ["NEW", "ACKNOWLEDGED", "RESOLVED", "REGRESSED", "IGNORED"] as const;

export type Status = (typeof statuses)[number];

const words: Record<Status, string> = {
  NEW: "New",
  ACKNOWLEDGED: "Acknowledged",
  RESOLVED: "Resolved",
  REGRESSED: "Regressed",
  IGNORED: "Ignored",
};

/** Where a group stands: a form and a word, so that it can be told without the colour. */
export function StatusBadge({ status, short = false }: { status: Status; short?: boolean }) {
  const word = words[status];
  return (
    <span className={`badge badge-${status.toLowerCase()}`} title={short ? word : undefined}>
      <svg width="9" height="9" viewBox="0 0 10 10" aria-hidden="true">
        <StatusMark status={status} />
      </svg>
      {short && status === "ACKNOWLEDGED" ? "Ack’d" : word}
    </span>
  );
}

function StatusMark({ status }: { status: Status }) {
  const line = { fill: "none", stroke: "currentColor", strokeWidth: 1.8, strokeLinecap: "round" } as const;
  switch (status) {
    case "NEW":
      return <circle cx="5" cy="5" r="4" fill="currentColor" />;
    case "ACKNOWLEDGED":
      return (
        <>
          <circle cx="5" cy="5" r="3.6" {...line} strokeWidth={1.5} />
          <path d="M5 1.4a3.6 3.6 0 0 0 0 7.2Z" fill="currentColor" />
        </>
      );
    case "RESOLVED":
      return <path d="m1.2 5.4 2.6 2.6L8.8 2.2" {...line} />;
    case "REGRESSED":
      return <path d="M8.5 6A3.7 3.7 0 1 1 7.6 2.4M8.2 0.9v2.2H6" {...line} strokeWidth={1.6} />;
    case "IGNORED":
      return <path d="M1.5 5h7" {...line} />;
  }
}
