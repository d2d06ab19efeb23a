// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { counted } from "#shared/lib/numbers";
import { RelativeTime } from "#shared/ui/RelativeTime";
import type { GroupsPageAnswer } from "./api";
import { type GroupsSearch, type Sort, sorts, type Window, windows } from "./search";

const windowWords: Record<Window, string> = {
  "1h": "Last hour",
  "24h": "Last 24 hours",
  "7d": "Last 7 days",
  "14d": "Last 14 days",
  "30d": "Last 30 days",
  "since-deploy": "Since the last deploy",
};

const sortWords: Record<Sort, string> = {
  "last-seen": "Last seen",
  "first-seen": "First seen",
  count: "Most events",
  users: "Most users",
};

interface Props {
  readonly search: Required<GroupsSearch>;
  readonly window: GroupsPageAnswer["window"] | undefined;
  readonly total: number;
  readonly onChange: (changes: GroupsSearch) => void;
}

/** How many were found, in which window, in which order. */
export function ListHead({ search, window, total, onChange }: Props) {
  const deployed = window?.deployment;
  return (
    <>
      <span className="list-total" role="status">
        {counted(total, "group")}
      </span>
      {search.window === "since-deploy" && (
        <span className="muted truncate list-deploy">
          {deployed ? (
            <>
              {deployed.service} {deployed.version}, <RelativeTime time={deployed.at} suffix />
            </>
          ) : (
            "no deployment is known: the last 24 hours"
          )}
        </span>
      )}
      <label className="list-choice push">
        <span className="visually-hidden">Window</span>
        <select value={search.window} onChange={(event) => onChange({ window: event.target.value as Window })}>
          {windows.map((each) => (
            <option key={each} value={each}>
              {windowWords[each]}
            </option>
          ))}
        </select>
      </label>
      <label className="list-choice">
        <span className="visually-hidden">Order</span>
        <select value={search.sort} onChange={(event) => onChange({ sort: event.target.value as Sort })}>
          {sorts.map((each) => (
            <option key={each} value={each}>
              {sortWords[each]}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
