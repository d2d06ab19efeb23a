// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { GroupSearch } from "./search";

/** Which group and event the address names, and what of them is shown. */
export function useGroupAddress() {
  const { project = "", group = "", event } = useParams({ strict: false });
  const search: GroupSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changes: { readonly [K in keyof GroupSearch]?: GroupSearch[K] | undefined }) => {
      const next = Object.fromEntries(
        Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined),
      ) as GroupSearch;
      return event === undefined
        ? navigate({ to: "/projects/$project/groups/$group", params: { project, group }, search: next })
        : navigate({
            to: "/projects/$project/groups/$group/events/$event",
            params: { project, group, event },
            search: next,
          });
    },
    [search, navigate, project, group, event],
  );
  return { project, group, event, search, change };
}
