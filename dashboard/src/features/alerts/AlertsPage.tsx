// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Tabs } from "#shared/ui/Tabs";
import { FiringDialog } from "./FiringDialog";
import { Firings } from "./Firings";
import { Rules } from "./Rules";
import { Silences } from "./Silences";
import "./alerts.css";

/** What fires, by which rules, and what nobody is told of. */
export function AlertsPage() {
  const { project } = useParams({ from: "/projects/$project" });
  const search = useSearch({ from: "/projects/$project/alerts" });
  const navigate = useNavigate({ from: "/projects/$project/alerts" });
  const tab = search.tab ?? "firings";
  return (
    <div className="page">
      <title>{`Alerts · ${project} · Errata`}</title>
      <h1>Alerts</h1>
      <div className="panel">
        <Tabs
          label="Alerts"
          value={tab}
          onChange={(next) => navigate({ search: next === "firings" ? {} : { tab: next } })}
          tabs={[
            { value: "firings", label: "Firings" },
            { value: "rules", label: "Rules" },
            { value: "silences", label: "Silences" },
          ]}
        >
          {tab === "firings" && (
            <Firings
              project={project}
              search={search}
              onSearch={(change) => navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
            />
          )}
          {tab === "rules" && <Rules project={project} />}
          {tab === "silences" && <Silences project={project} />}
        </Tabs>
      </div>
      {search.firing && (
        <FiringDialog
          project={project}
          id={search.firing}
          onClose={() => navigate({ search: (before) => ({ ...before, firing: undefined }), resetScroll: false })}
        />
      )}
    </div>
  );
}
