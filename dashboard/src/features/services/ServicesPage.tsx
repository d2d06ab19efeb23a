// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { releasesQuery } from "#shared/api/releases";
import { useMedia } from "#shared/lib/media";
import { recall, remember } from "#shared/lib/remembered";
import { Choice } from "#shared/ui/Choice";
import type { Scope } from "./api";
import { Calls } from "./Calls";
import { Propagations } from "./Propagations";
import type { ServicesSearch } from "./route";
import "./services.css";

/** Who calls whom and what becomes of failures there; which groups make which others. */
export function ServicesPage() {
  const { project } = useParams({ from: "/projects/$project" });
  const search = useSearch({ from: "/projects/$project/services" });
  const navigate = useNavigate({ from: "/projects/$project/services" });
  const narrow = useMedia("(max-width: 800px)");
  const [form, setForm] = useState<"map" | "table">(recall("services") === "table" ? "table" : "map");
  const { data: releases = [] } = useQuery(releasesQuery(project));
  const environments = [...new Set(releases.map((each) => each.environment))].filter((each) => each !== "").sort();
  const view = search.view ?? "calls";
  const scope: Scope = { last: search.last ?? "24h", environment: search.env };
  const set = (change: ServicesSearch) => navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  const asTable = narrow || form === "table";
  const common = {
    project,
    scope,
    asTable,
    chosen: search.edge,
    onChoose: (edge: string | undefined) => set({ edge }),
  };
  return (
    <div className="page">
      <title>{`Services · ${project} · Errata`}</title>
      <header className="page-head">
        <h1>Services</h1>
        <Choice
          label="What is shown"
          value={view}
          options={[
            { value: "calls", label: "Calls" },
            { value: "propagation", label: "What causes what" },
          ]}
          onChange={(next) => set({ view: next === "calls" ? undefined : next, edge: undefined })}
        />
        <span className="push row row-wrap">
          {(environments.length > 1 || search.env !== undefined) && (
            <select
              className="input services-env"
              aria-label="Environment"
              value={search.env ?? ""}
              onChange={(event) => set({ env: event.target.value === "" ? undefined : event.target.value })}
            >
              <option value="">All environments</option>
              {[...new Set([...environments, ...(search.env === undefined ? [] : [search.env])])].map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          )}
          <Choice
            label="The last"
            value={scope.last}
            options={[
              { value: "1h", label: "1 h" },
              { value: "24h", label: "24 h" },
              { value: "7d", label: "7 d" },
              { value: "30d", label: "30 d" },
            ]}
            onChange={(last) => set({ last: last === "24h" ? undefined : last })}
          />
          {!narrow && (
            <Choice
              label="Drawn as"
              value={form}
              options={[
                { value: "map", label: "Map" },
                { value: "table", label: "Table" },
              ]}
              onChange={(next) => {
                setForm(next);
                remember("services", next === "table" ? next : undefined);
              }}
            />
          )}
        </span>
      </header>
      {view === "calls" ? <Calls {...common} /> : <Propagations {...common} />}
    </div>
  );
}
