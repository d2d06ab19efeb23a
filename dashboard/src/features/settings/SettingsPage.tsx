// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMay } from "#shared/api/session";
import { Tabs } from "#shared/ui/Tabs";
import { Audit } from "./Audit";
import { Members } from "./Members";
import { Projects } from "./Projects";
import type { SettingsTab } from "./route";
import { Sending } from "./Sending";
import "./settings.css";

const words: Record<SettingsTab, string> = {
  sending: "Sending",
  projects: "Projects",
  members: "Members",
  audit: "Audit",
};

/** How errors come in, who may do what, and who did. */
export function SettingsPage() {
  const { project } = useParams({ from: "/projects/$project" });
  const search = useSearch({ from: "/projects/$project/settings" });
  const navigate = useNavigate({ from: "/projects/$project/settings" });
  const isAdmin = useMay("admin");
  const tab = search.tab ?? "sending";
  const shown: readonly SettingsTab[] = isAdmin
    ? ["sending", "projects", "members", "audit"]
    : ["sending", "projects", "members"];
  return (
    <div className="page">
      <title>{`Settings · ${project} · Errata`}</title>
      <h1>Settings</h1>
      <div className="panel">
        <Tabs
          label="Settings"
          value={tab}
          onChange={(next) => navigate({ search: next === "sending" ? {} : { tab: next } })}
          tabs={(shown.includes(tab) ? shown : [...shown, tab]).map((value) => ({ value, label: words[value] }))}
        >
          {tab === "sending" && <Sending project={project} isAdmin={isAdmin} />}
          {tab === "projects" && <Projects isAdmin={isAdmin} />}
          {tab === "members" && <Members isAdmin={isAdmin} />}
          {tab === "audit" && (
            <Audit
              actor={search.actor}
              onActor={(actor) => navigate({ search: (before) => ({ ...before, actor }), replace: true })}
            />
          )}
        </Tabs>
      </div>
    </div>
  );
}
