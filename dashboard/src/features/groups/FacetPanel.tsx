// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { compact } from "#shared/lib/numbers";
import type { Facets } from "./api";
import { toggled, valuesOf } from "./query";

const shown = [
  { field: "service", label: "Service" },
  { field: "environment", label: "Environment" },
  { field: "level", label: "Level" },
  { field: "type", label: "Type" },
  { field: "release", label: "Last release" },
  { field: "assignee", label: "Assignee" },
] as const;

const FEW = 6;

interface Props {
  readonly facets: Facets | undefined;
  readonly q: string;
  readonly onChange: (q: string) => void;
}

/** How the groups found divide; a click narrows the search, or widens it again. */
export function FacetPanel({ facets, q, onChange }: Props) {
  return (
    <aside className="facets" aria-label="Filter">
      {shown.map(({ field, label }) => (
        <FacetList
          key={field}
          field={field}
          label={label}
          values={facets?.facets[field] ?? []}
          q={q}
          onChange={onChange}
        />
      ))}
    </aside>
  );
}

interface ListProps {
  readonly field: string;
  readonly label: string;
  readonly values: readonly { readonly value: string; readonly groups: number }[];
  readonly q: string;
  readonly onChange: (q: string) => void;
}

function FacetList({ field, label, values, q, onChange }: ListProps) {
  const [all, setAll] = useState(false);
  const chosen = valuesOf(q, field).map((value) => value.toLowerCase());
  const most = Math.max(1, ...values.map((each) => each.groups));
  const written = (value: string) =>
    field === "assignee" && value === "" ? "none" : field === "level" ? value.toLowerCase() : value;
  const useful = values.filter((each) => each.value !== "" || field === "assignee");
  if (useful.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{label}</legend>
      {useful.slice(0, all ? undefined : FEW).map((each) => {
        const value = written(each.value);
        return (
          <label key={value} className="facet-value">
            <input
              type="checkbox"
              checked={chosen.includes(value.toLowerCase())}
              onChange={() => onChange(toggled(q, field, value))}
            />
            <span className="facet-name truncate" title={value}>
              {field === "assignee" && each.value === "" ? "Nobody" : value}
            </span>
            <span className="facet-count">{compact(each.groups)}</span>
            <svg
              className="facet-bar"
              width="100%"
              height="2"
              preserveAspectRatio="none"
              viewBox="0 0 100 2"
              aria-hidden="true"
            >
              <path d={`M0 1H${(each.groups / most) * 100}`} />
            </svg>
          </label>
        );
      })}
      {useful.length > FEW && (
        <button type="button" className="facet-more" onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${useful.length - FEW} more`}
        </button>
      )}
    </fieldset>
  );
}
