// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { ApiError } from "#shared/api/errors";
import { useShortcut } from "#shared/lib/shortcuts";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { Empty, Loading } from "#shared/ui/States";
import { anyGroupsQuery, facetsQuery, type GroupsPageAnswer, groupsQuery } from "./api";
import { FacetPanel } from "./FacetPanel";
import { FirstRun } from "./FirstRun";
import { GroupList } from "./GroupList";
import { ListHead } from "./ListHead";
import { LiveBar } from "./LiveBar";
import { SavedSearches } from "./SavedSearches";
import { SearchBox } from "./SearchBox";
import { defaults, type GroupsSearch, shortened } from "./search";
import { useChangedGroups } from "./useChangedGroups";
import { Views } from "./Views";
import "./groups.css";

/** What is wrong: the list of groups. */
export function GroupsPage() {
  const { project } = useParams({ from: "/projects/$project/groups" });
  const given = useSearch({ from: "/projects/$project/groups" });
  const search = useMemo(() => ({ ...defaults, ...given }), [given]);
  const change = useChangeSearch(search);
  const box = useRef<HTMLInputElement>(null);
  const [facetsOpen, setFacetsOpen] = useState(false);
  const list = useInfiniteQuery(groupsQuery(project, search));
  const facets = useQuery(facetsQuery(project, search));
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.groups) ?? [], [list.data]);
  const total = list.data?.pages[0]?.total ?? 0;
  const shown = list.data?.pages[0]?.window;
  const changed = useChangedGroups(project, search);
  const place = [project, search.q, search.sort, search.window].join(" ");
  const any = useQuery({
    ...anyGroupsQuery(project),
    enabled: list.isSuccess && total === 0,
    refetchInterval: ({ state }) => state.data === false && 3000,
  });
  useShortcut("/", "Search", () => box.current?.select());
  if (any.data === false && total === 0) return <FirstRun project={project} />;
  return (
    <div className="page groups">
      <title>{`Groups · ${project} · Errata`}</title>
      <header className="page-head">
        <h1>Groups</h1>
        <Views q={search.q} facets={facets.data} onChange={(q) => change({ q })} />
      </header>
      <div className="groups-search">
        <SearchBox
          key={search.q}
          ref={box}
          q={search.q}
          facets={facets.data}
          error={list.error}
          onSearch={(q) => change({ q })}
        />
        <SavedSearches project={project} search={search} onChoose={change} />
        <Button
          className="groups-filter"
          icon="filter"
          aria-expanded={facetsOpen}
          aria-pressed={facetsOpen}
          onClick={() => setFacetsOpen(!facetsOpen)}
        >
          Filter
        </Button>
      </div>
      <div className={`groups-body ${facetsOpen ? "groups-body-facets" : ""}`}>
        <FacetPanel facets={facets.data} q={search.q} onChange={(q) => change({ q })} />
        <section className="panel groups-panel" aria-label="Groups found">
          <LiveBar changed={changed.count} missed={changed.missed} onShow={changed.show} />
          {isNotUnderstood(list.error) ? (
            <Empty icon="search" title="The search is not understood">
              What is wrong with it is said above.
            </Empty>
          ) : (
            <Query query={list} what="The groups" loading={<Loading label="Groups are loading" lines={12} />}>
              {() => (
                <GroupList
                  key={place}
                  place={place}
                  project={project}
                  rows={rows}
                  total={total}
                  deployIndex={shown && deployIndex(shown)}
                  head={<ListHead search={search} window={shown} total={total} onChange={change} />}
                  hasMore={list.hasNextPage}
                  isLoadingMore={list.isFetchingNextPage}
                  isOld={list.isPlaceholderData}
                  loadMore={list.fetchNextPage}
                  empty={<NothingFound search={search} onChange={change} />}
                />
              )}
            </Query>
          )}
        </section>
      </div>
    </div>
  );
}

function isNotUnderstood(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 400;
}

function deployIndex({ deployment, from, interval }: GroupsPageAnswer["window"]): number | undefined {
  if (deployment === null) return undefined;
  return Math.max(0, Math.floor((Date.parse(deployment.at) - Date.parse(from)) / 1000 / interval));
}

function useChangeSearch(search: Required<GroupsSearch>) {
  const navigate = useNavigate({ from: "/projects/$project/groups" });
  return useCallback(
    (changes: GroupsSearch) => navigate({ search: shortened({ ...search, ...changes }) }),
    [navigate, search],
  );
}

function NothingFound({
  search,
  onChange,
}: {
  search: Required<GroupsSearch>;
  onChange: (changes: GroupsSearch) => void;
}) {
  return (
    <Empty icon="search" title="No group fits">
      <p>Nothing that was seen in this window fits the search.</p>
      <div className="row row-wrap groups-empty-actions">
        {search.q !== "" && <Button onClick={() => onChange({ q: "" })}>Search for all</Button>}
        {search.window !== "30d" && <Button onClick={() => onChange({ window: "30d" })}>Look at 30 days</Button>}
      </div>
    </Empty>
  );
}
