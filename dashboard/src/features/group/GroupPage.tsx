// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { useLive } from "#shared/api/live";
import { compact } from "#shared/lib/numbers";
import { useShortcut } from "#shared/lib/shortcuts";
import { useSlowly } from "#shared/lib/useSlowly";
import { Query } from "#shared/ui/Query";
import { Loading } from "#shared/ui/States";
import { Tabs } from "#shared/ui/Tabs";
import { ActivityTab } from "./activity/ActivityTab";
import { type Group, groupQuery, mergedInto, seriesQuery } from "./api";
import { EventsTab } from "./events/EventsTab";
import { EventTab } from "./events/EventTab";
import { Facts } from "./Facts";
import { GroupHeader } from "./GroupHeader";
import { SpanChoice } from "./SpanChoice";
import { spanFor, spanFrom, type Tab } from "./search";
import { TagsTab } from "./TagsTab";
import { TracesTab } from "./traces/TracesTab";
import { useGroupAddress } from "./useGroupAddress";
import { SimilarGroups } from "./why/SimilarGroups";
import { WhyTab } from "./why/WhyTab";
import "./group.css";

/** A group that is in full flow is looked at this often, in milliseconds. */
const LOOK_AGAIN_AFTER = 10_000;

const ReleaseChart = lazy(() => import("./chart/ReleaseChart"));

/** One group from all sides. */
export function GroupPage() {
  const { project, group: id } = useGroupAddress();
  const client = useQueryClient();
  const group = useQuery(groupQuery(project, id));
  const look = useSlowly(() => void client.invalidateQueries({ queryKey: ["group", project, id] }), LOOK_AGAIN_AFTER);
  const onLive = useCallback((ids: readonly string[]) => ids.includes(id) && look(), [id, look]);
  useLive(project, "groups", onLive);
  const merged = mergedInto(group.error);
  if (merged !== undefined) {
    return <Navigate to="/projects/$project/groups/$group" params={{ project, group: merged }} replace />;
  }
  return (
    <div className="page">
      <Query query={group} what="The group">
        {(found) => <Whole key={found.id} group={found} />}
      </Query>
    </div>
  );
}

function Whole({ group }: { group: Group }) {
  const { project, event, search, change } = useGroupAddress();
  const name = search.span ?? spanFor(group.last_seen, Date.now());
  const span = useMemo(() => ({ from: spanFrom(name, Date.now()) }), [name]);
  const series = useQuery(seriesQuery(project, group.id, span));
  const tab = search.tab ?? "event";
  const show = (next: Tab) => change({ tab: next === "event" ? undefined : next });
  useShortcut("1", "The event", () => show("event"));
  useShortcut("2", "Why these are one group", () => show("why"));
  useShortcut("3", "All events", () => show("events"));
  useShortcut("4", "Tags", () => show("tags"));
  useShortcut("5", "Traces", () => show("traces"));
  useShortcut("6", "Activity", () => show("activity"));
  return (
    <>
      <title>{`${group.title} · Errata`}</title>
      <GroupHeader project={project} group={group} />
      <div className="group-body">
        <div className="group-main">
          <section className="panel" aria-label="Events over time">
            <div className="panel-head">
              <h2>Events by release</h2>
              <SpanChoice value={name} onChange={(next) => change({ span: next, from: undefined, to: undefined })} />
            </div>
            <Query query={series} what="The counts" loading={<Loading lines={6} />}>
              {(data) => (
                <Suspense fallback={<Loading lines={6} />}>
                  <ReleaseChart
                    series={data}
                    chosen={search.from !== undefined && search.to !== undefined ? [search.from, search.to] : undefined}
                    onChoose={(from, to) =>
                      change({ from, to, ...(tab !== "events" && event === undefined && { tab: "events" }) })
                    }
                  />
                </Suspense>
              )}
            </Query>
          </section>
          <section className="panel group-tabs" aria-label="Details">
            <Tabs
              label="Details"
              value={tab}
              onChange={show}
              tabs={[
                { value: "event", label: event === undefined ? "Latest event" : "Event" },
                { value: "why", label: <Counted word="Why one group" count={group.variants} /> },
                { value: "events", label: <Counted word="Events" count={group.count} /> },
                { value: "tags", label: "Tags" },
                { value: "traces", label: "Traces" },
                { value: "activity", label: "Activity" },
              ]}
            >
              {tab === "event" && <EventTab project={project} group={group} />}
              {tab === "why" && <WhyTab project={project} group={group} />}
              {tab === "events" && <EventsTab project={project} group={group} />}
              {tab === "tags" && <TagsTab project={project} group={group} span={span} />}
              {tab === "traces" && <TracesTab project={project} group={group} span={span} />}
              {tab === "activity" && <ActivityTab project={project} group={group} />}
            </Tabs>
          </section>
        </div>
        <aside className="group-aside">
          <Facts group={group} />
          <SimilarGroups project={project} group={group} />
        </aside>
      </div>
    </>
  );
}

function Counted({ word, count }: { word: string; count: number }) {
  return (
    <>
      {word}
      <span className="tabs-count">{compact(count)}</span>
    </>
  );
}
