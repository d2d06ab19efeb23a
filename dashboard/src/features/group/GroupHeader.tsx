// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { useMay } from "#shared/api/session";
import { useShortcut } from "#shared/lib/shortcuts";
import { makesSense } from "#shared/triage/allowed";
import { useAsked } from "#shared/triage/asked";
import { TriageActions } from "#shared/triage/TriageActions";
import { useTriage } from "#shared/triage/useTriage";
import { CopyButton } from "#shared/ui/CopyButton";
import { shortType } from "#shared/ui/GroupTitle";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { StatusBadge } from "#shared/ui/StatusBadge";
import type { Group } from "./api";

/** What is wrong, where it stands, and what can be done. */
export function GroupHeader({ project, group }: { project: string; group: Group }) {
  const shown = useAsked(group);
  const { triage } = useTriage(project);
  const ask = (kind: "acknowledge" | "resolve") => {
    if (makesSense(kind, shown.status)) void triage([group], (id) => ({ kind, group: id }));
  };
  const may = useMay("triager");
  useShortcut("e", "Acknowledge", () => ask("acknowledge"), "This page", may);
  useShortcut("r", "Resolve", () => ask("resolve"), "This page", may);
  const short = shortType(group.type);
  const message = group.title.startsWith(group.type)
    ? group.title.slice(group.type.length)
    : group.title.startsWith(short)
      ? group.title.slice(short.length)
      : `: ${group.title}`;
  return (
    <header className="group-header">
      <p className="group-crumbs">
        <Link to="/projects/$project/groups" params={{ project }}>
          Groups
        </Link>
        <span aria-hidden="true">/</span>
        <code>{group.id}</code>
        <CopyButton text={group.id} label="Copy the id" />
      </p>
      <h1 className="group-heading">
        <span className={`level level-${group.level.toLowerCase()}`} title={group.level.toLowerCase()} />
        {group.type === "" ? (
          group.title
        ) : (
          <>
            <span title={group.type}>{short}</span>
            <span className="group-heading-message">{message}</span>
          </>
        )}
      </h1>
      <div className="group-under">
        <span className={`row row-wrap group-where ${shown.pending ? "is-pending" : ""}`}>
          <StatusBadge status={shown.status} />
          {group.status_since !== null && (
            <span className="muted">
              for <RelativeTime time={group.status_since} />
            </span>
          )}
          <code className="group-culprit">{group.culprit}</code>
        </span>
        <TriageActions project={project} groups={[{ ...group, status: shown.status, assignee: shown.assignee }]} />
      </div>
    </header>
  );
}
