// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type InfiniteData, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { useLive } from "#shared/api/live";
import { keepPlace } from "#shared/lib/places";
import { isUnderWay } from "#shared/triage/asked";
import { useLookAgain } from "#shared/triage/useTriage";
import { type GroupRow, type GroupsPageAnswer, groupsQuery, rowsOf } from "./api";
import type { GroupsSearch } from "./search";

type Pages = InfiniteData<GroupsPageAnswer, string | undefined>;

const OURS_FOR = 10_000;
const COUNTED_AFTER = 5_000;

/** Which groups changed since the list was asked for, and whether others may have. What this page asked for itself is put into its lines at once. */
export function useChangedGroups(project: string, search: Required<GroupsSearch>) {
  const client = useQueryClient();
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const [missed, setMissed] = useState(false);
  const ours = useRef(new Map<string, number>());
  const { q, sort, window } = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is asked anew
  useEffect(() => {
    setChanged(new Set());
    setMissed(false);
  }, [project, q, sort, window]);
  const onLive = useCallback(
    (ids: readonly string[]) => {
      const isOurs = (id: string) => isUnderWay(id) || Date.now() - (ours.current.get(id) ?? 0) < OURS_FOR;
      const others = ids.filter((id) => !isOurs(id));
      if (others.length === 0 && ids.length > 0) return;
      const { queryKey } = groupsQuery(project, { q, sort, window });
      const lookIfEmpty = () => {
        if (!isEmpty(client.getQueryData<Pages>(queryKey))) return false;
        // Nobody loses his place in a list without lines, and the first line is what is waited for.
        void client.invalidateQueries({ queryKey });
        void client.invalidateQueries({ queryKey: ["facets", project] });
        return true;
      };
      if (lookIfEmpty()) {
        // A group is told of a moment before its counts can be asked for.
        setTimeout(lookIfEmpty, COUNTED_AFTER);
      } else {
        setChanged((before) => new Set([...before, ...others]));
        if (ids.length === 0) setMissed(true);
      }
    },
    [client, project, q, sort, window],
  );
  useLive(project, "groups", onLive);
  const look = useCallback(
    async (ids: readonly string[]) => {
      for (const id of ids) ours.current.set(id, Date.now());
      const { queryKey } = groupsQuery(project, { q, sort, window });
      try {
        const rows = new Map((await rowsOf(project, ids, window)).map((row) => [row.id, row]));
        client.setQueryData<Pages>(queryKey, (data) => data && replaced(data, new Set(ids), rows));
        await client.invalidateQueries({ queryKey: ["facets", project] });
      } catch {
        // What cannot be looked at alone is looked at with all others, which says what is wrong.
        await client.invalidateQueries({ queryKey });
      }
    },
    [client, project, q, sort, window],
  );
  useLookAgain(look);
  const show = useCallback(async () => {
    setChanged(new Set());
    setMissed(false);
    keepPlace([project, q, sort, window].join(" "), 0);
    await Promise.all([
      client.resetQueries({ queryKey: groupsQuery(project, { q, sort, window }).queryKey }),
      client.invalidateQueries({ queryKey: ["facets", project] }),
    ]);
  }, [client, project, q, sort, window]);
  return { count: changed.size, missed, show };
}

function isEmpty(data: Pages | undefined): boolean {
  return data?.pages.every((page) => page.groups.length === 0) ?? true;
}

// A group that is looked at and not found has been merged into another.
function replaced(data: Pages, ids: ReadonlySet<string>, rows: ReadonlyMap<string, GroupRow>): Pages {
  return {
    ...data,
    pages: data.pages.map((page) =>
      page.groups.some((group) => ids.has(group.id))
        ? { ...page, groups: page.groups.flatMap((group) => (ids.has(group.id) ? (rows.get(group.id) ?? []) : group)) }
        : page,
    ),
  };
}
