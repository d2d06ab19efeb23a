// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { counted } from "#shared/lib/numbers";
import { exactTime } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { type Column, DataTable } from "#shared/ui/DataTable";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { type EventRow, eventsQuery, type Group } from "../api";
import { type EventFilter, filterOf } from "../search";
import { useGroupAddress } from "../useGroupAddress";
import { FilterBar } from "./FilterBar";
import "./events.css";

/** All events of the group that fit the filter, the latest first. */
export function EventsTab({ project, group }: { project: string; group: Group }) {
  const { search } = useGroupAddress();
  const filter = useMemo(() => filterOf(search), [search]);
  const events = useInfiniteQuery(eventsQuery(project, group.id, filter));
  const columns = useMemo(() => columnsFor(project, group, filter), [project, group, filter]);
  return (
    <>
      <div className="panel-body events-filter">
        <FilterBar always />
      </div>
      <Query query={events} what="The events">
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.events);
          return rows.length === 0 ? (
            <Empty icon="search" title="No event fits">
              Nothing of this group fits the filter.
            </Empty>
          ) : (
            <>
              <DataTable caption="Events" columns={columns} rows={rows} rowKey={(row) => row.event_id} dense />
              <div className="row events-more">
                <span className="muted">
                  {counted(rows.length, "event")} of {pages[0]?.total.toLocaleString()}
                </span>
                {events.hasNextPage && (
                  <Button small disabled={events.isFetchingNextPage} onClick={() => events.fetchNextPage()}>
                    Show more
                  </Button>
                )}
              </div>
            </>
          );
        }}
      </Query>
    </>
  );
}

const environment: Column<EventRow> = {
  id: "environment",
  header: "Environment",
  cell: ({ row }) => row.original.environment,
};

const service: Column<EventRow> = { id: "service", header: "Service", cell: ({ row }) => row.original.service };

function columnsFor(project: string, group: Group, filter: EventFilter): readonly Column<EventRow>[] {
  return [
    {
      id: "time",
      header: "Time",
      meta: { width: "11rem" },
      cell: ({ row }) => (
        <Link
          to="/projects/$project/groups/$group/events/$event"
          params={{ project, group: group.id, event: row.original.event_id }}
          search={filter}
          className="events-time"
        >
          {exactTime(Date.parse(row.original.timestamp))}
        </Link>
      ),
    },
    {
      id: "message",
      header: "Message",
      cell: ({ row }) => <span className="events-message">{row.original.message || row.original.title}</span>,
    },
    { id: "release", header: "Release", cell: ({ row }) => <code>{row.original.release}</code> },
    ...(group.environments.length > 1 ? [environment] : []),
    ...(group.services.length > 1 ? [service] : []),
    { id: "user", header: "User", cell: ({ row }) => <code>{row.original.user.slice(0, 8)}</code> },
  ];
}
