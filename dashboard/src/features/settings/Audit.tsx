// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { ApiError } from "#shared/api/errors";
import { membersQuery } from "#shared/api/members";
import { exactTime } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { type AuditEntry, actionWords, auditQuery } from "./auditApi";

interface Props {
  readonly actor: string | undefined;
  readonly onActor: (actor: string | undefined) => void;
}

/** Who changed what, and what was refused. */
export function Audit({ actor, onActor }: Props) {
  const query = useInfiniteQuery(auditQuery(actor));
  const { data: members = [] } = useQuery(membersQuery);
  if (query.error instanceof ApiError && query.error.status === 403) {
    return (
      <Empty icon="settings" title="For administrators only">
        <p>Who changed what is shown to those who may change everything.</p>
      </Empty>
    );
  }
  const names = [...new Set(["admin", ...members.map((each) => each.name), ...(actor === undefined ? [] : [actor])])];
  return (
    <>
      <div className="settings-tools">
        <p className="muted">Every change of the last 30 days, refused ones too.</p>
        <select
          className="input push settings-select"
          aria-label="By whom"
          value={actor ?? ""}
          onChange={(event) => onActor(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">By anybody</option>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </div>
      <Query query={query} what="The audit">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) return <Empty icon="settings" title="Nothing was changed" />;
          return (
            <>
              <ol className="audit" aria-label="Changes">
                {entries.map((each) => (
                  <Entry key={each.id} entry={each} />
                ))}
              </ol>
              {query.hasNextPage && (
                <div className="settings-more">
                  <Button disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                    {query.isFetchingNextPage ? "Loading …" : "Earlier ones"}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Query>
    </>
  );
}

function Entry({ entry }: { entry: AuditEntry }) {
  const refused = entry.status >= 400;
  return (
    <li>
      <span className="muted audit-time" title={exactTime(Date.parse(entry.time))}>
        <RelativeTime time={entry.time} suffix />
      </span>
      <span className="audit-what">
        <b>{entry.actor}</b> <span title={entry.action}>{actionWords(entry.action)}</span>{" "}
        <span className="code muted">{entry.target}</span>
        {entry.project !== "" && <span className="muted"> in {entry.project}</span>}
        {entry.detail !== "" && <span className="audit-detail">{entry.detail}</span>}
        {entry.request !== "" && (
          <details className="audit-request">
            <summary>What was sent</summary>
            <code>{entry.request}</code>
          </details>
        )}
      </span>
      <span className="audit-marks">
        <span className="muted">
          {[entry.role, entry.via, entry.address].filter((each) => each !== "").join(" · ")}
        </span>
        {refused && <Badge tone="bad">refused {entry.status}</Badge>}
      </span>
    </li>
  );
}
