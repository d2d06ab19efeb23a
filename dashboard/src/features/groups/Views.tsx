// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { compact } from "#shared/lib/numbers";
import type { Facets } from "./api";
import { toggled, valuesOf, withValues } from "./query";

const views = [
  { label: "Open", is: "open" },
  { label: "New", is: "new" },
  { label: "Regressed", is: "regressed" },
  { label: "Acknowledged", is: "acknowledged" },
  { label: "Resolved", is: "resolved" },
  { label: "Ignored", is: "ignored" },
  { label: "All", is: "" },
] as const;

/** The first question anybody has: which status? */
export function Views({
  q,
  facets,
  onChange,
}: {
  q: string;
  facets: Facets | undefined;
  onChange: (q: string) => void;
}) {
  const chosen = valuesOf(q, "is").find((value) => views.some((view) => view.is === value.toLowerCase())) ?? "";
  const counts = new Map(facets?.facets.status.map((each) => [each.value.toLowerCase(), each.groups]));
  const choose = (is: string) => {
    const without = chosen === "" ? q : toggled(q, "is", chosen);
    onChange(is === "" ? without : withValues(without, "is", [...valuesOf(without, "is"), is]));
  };
  return (
    <nav className="views" aria-label="Status">
      {views.map((view) => {
        const here = view.is === chosen.toLowerCase();
        const count = here ? (view.is === "open" || view.is === "" ? facets?.total : counts.get(view.is)) : undefined;
        return (
          <button
            key={view.label}
            type="button"
            className="views-view"
            aria-current={here ? "true" : undefined}
            onClick={() => choose(view.is)}
          >
            {view.label}
            {count !== undefined && <span className="views-count">{compact(count)}</span>}
          </button>
        );
      })}
    </nav>
  );
}
