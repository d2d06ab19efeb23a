// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { compact } from "#shared/lib/numbers";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { type Rejection, rejectionsQuery } from "./api";
import { sizeWords, visible } from "./bytes";
import type { ReplaySearch } from "./route";
import { reasonWords } from "./words";

interface Props {
  readonly project: string;
  readonly search: ReplaySearch;
  readonly onSearch: (change: ReplaySearch) => void;
}

const days = { "24h": 1, "7d": 7, "30d": 30 } as const;

/** What could not be used, by reason, the latest first. */
export function Rejections({ project, search, onSearch }: Props) {
  const last = search.last ?? "7d";
  const query = useInfiniteQuery(rejectionsQuery(project, search.reason, days[last]));
  return (
    <section className="panel" aria-label="Rejections">
      <header className="panel-head">
        <h2>Rejections</h2>
        <span className="muted">What came and could not be used is kept, never dropped</span>
        <span className="push">
          <Choice
            label="Received within"
            value={last}
            options={[
              { value: "24h", label: "24 h" },
              { value: "7d", label: "7 d" },
              { value: "30d", label: "30 d" },
            ]}
            onChange={(next) => onSearch({ last: next === "7d" ? undefined : next })}
          />
        </span>
      </header>
      <Query query={query} what="The rejections">
        {({ pages }) => {
          const rejections = pages.flatMap((page) => page.rejections);
          return (
            <>
              <Reasons
                all={pages[0]?.reasons ?? []}
                chosen={search.reason}
                onChoose={(reason) => onSearch({ reason })}
              />
              {rejections.length === 0 ? (
                <Empty icon="check" title="Everything that came could be used" />
              ) : (
                <ul className="rejections" aria-label="Rejected">
                  {rejections.map((each) => (
                    <RejectionLine key={each.id} rejection={each} onOpen={() => onSearch({ rejection: each.id })} />
                  ))}
                </ul>
              )}
              {query.hasNextPage && (
                <div className="rejections-more">
                  <Button disabled={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                    {query.isFetchingNextPage ? "Loading …" : "Earlier ones"}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Query>
    </section>
  );
}

interface ReasonsProps {
  readonly all: readonly { readonly reason: string; readonly count: number }[];
  readonly chosen: string | undefined;
  readonly onChoose: (reason: string | undefined) => void;
}

function Reasons({ all, chosen, onChoose }: ReasonsProps) {
  const shown =
    chosen !== undefined && !all.some((each) => each.reason === chosen) ? [...all, { reason: chosen, count: 0 }] : all;
  if (shown.length === 0) return null;
  return (
    <fieldset className="reasons">
      <legend className="visually-hidden">Reasons</legend>
      {shown.map(({ reason, count }) => (
        <Button
          key={reason}
          small
          aria-pressed={reason === chosen}
          title={reason}
          onClick={() => onChoose(reason === chosen ? undefined : reason)}
        >
          {reasonWords(reason)} <span className="reasons-count">{compact(count)}</span>
        </Button>
      ))}
    </fieldset>
  );
}

function RejectionLine({ rejection, onOpen }: { rejection: Rejection; onOpen: () => void }) {
  return (
    <li className="rejection">
      <div className="rejection-what">
        <p className="row row-wrap rejection-head">
          <Badge tone="warn" title={rejection.reason}>
            {reasonWords(rejection.reason)}
          </Badge>
          <span>{rejection.detail}</span>
        </p>
        <p className="rejection-preview truncate">{visible(rejection.preview).replace(/\s+/g, " ") || "no bytes"}</p>
        <p className="muted rejection-more">
          {[rejection.format, rejection.origin, sizeWords(rejection.size)].filter((each) => each !== "").join(" · ")}
        </p>
      </div>
      <span className="muted rejection-time">
        <RelativeTime time={rejection.received_at} suffix />
      </span>
      <Button small onClick={onOpen} aria-label={`Look into what was received: ${rejection.detail}`}>
        Look
      </Button>
    </li>
  );
}
