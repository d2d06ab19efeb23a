// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { useLive } from "#shared/api/live";
import { counted } from "#shared/lib/numbers";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { Icon } from "#shared/ui/Icon";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { FiringLine } from "./FiringLine";
import { firingsQuery } from "./firingsApi";
import type { AlertsSearch } from "./route";

interface Props {
  readonly project: string;
  readonly search: AlertsSearch;
  readonly onSearch: (change: AlertsSearch) => void;
}

const days = { "24h": 1, "7d": 7, "30d": 30 } as const;

/** What fired, the latest first. */
export function Firings({ project, search, onSearch }: Props) {
  const last = search.last ?? "7d";
  const query = useInfiniteQuery(
    firingsQuery(project, { state: search.state, severity: search.severity, days: days[last] }),
  );
  const [changed, setChanged] = useState(0);
  useLive(
    project,
    "firings",
    useCallback((ids: readonly string[]) => setChanged((before) => before + ids.length), []),
  );
  const show = () => {
    setChanged(0);
    void query.refetch();
  };
  return (
    <>
      <div className="firings-tools">
        <Choice
          label="State"
          value={search.state ?? "all"}
          options={[
            { value: "all", label: "All" },
            { value: "on", label: "On" },
            { value: "off", label: "Off" },
          ]}
          onChange={(state) => onSearch({ state: state === "all" ? undefined : state })}
        />
        <Choice
          label="Severity"
          value={search.severity ?? "any"}
          options={[
            { value: "any", label: "Any" },
            { value: "CRITICAL", label: "Critical" },
            { value: "WARNING", label: "Warning" },
            { value: "INFO", label: "Info" },
          ]}
          onChange={(severity) => onSearch({ severity: severity === "any" ? undefined : severity })}
        />
        <Choice
          label="Began within"
          value={last}
          options={[
            { value: "24h", label: "24 h" },
            { value: "7d", label: "7 d" },
            { value: "30d", label: "30 d" },
          ]}
          onChange={(next) => onSearch({ last: next === "7d" ? undefined : next })}
        />
        <span className="push" role="status">
          {changed > 0 && (
            <Button small icon="refresh" onClick={show}>
              {counted(changed, "firing")} changed · Show
            </Button>
          )}
        </span>
      </div>
      <Query query={query} what="The firings">
        {({ pages }) => {
          const firings = pages.flatMap((page) => page.firings);
          if (firings.length === 0)
            return <NoFirings filtered={search.state !== undefined || search.severity !== undefined} />;
          return (
            <>
              <ul className="firings" aria-label="Firings">
                {firings.map((firing) => (
                  <FiringLine
                    key={firing.id}
                    project={project}
                    firing={firing}
                    onOpen={() => onSearch({ firing: firing.id })}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <div className="more">
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

function NoFirings({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <Empty icon="filter" title="No firing is like this">
      <p>Others may be: look at all states and severities.</p>
    </Empty>
  ) : (
    <Empty icon="alerts" title="Nothing fired in this time">
      <p>
        <Icon name="check" size={13} /> The rules that hold are on the next tab.
      </p>
    </Empty>
  );
}
