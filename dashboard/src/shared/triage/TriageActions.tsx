// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Command, CommandKind, IgnoreUntil } from "#shared/api/commands";
import { membersQuery } from "#shared/api/members";
import { sessionQuery, useMay } from "#shared/api/session";
import { Button } from "#shared/ui/Button";
import { Menu, type MenuItem } from "#shared/ui/Menu";
import { makesSense } from "./allowed";
import { IgnoreDialog } from "./IgnoreDialog";
import { ResolveDialog } from "./ResolveDialog";
import { type Triaged, useTriage } from "./useTriage";

interface Props {
  readonly project: string;
  readonly groups: readonly Triaged[];
  readonly small?: boolean;
  /** After something was asked. */
  readonly onAsked?: () => void;
}

const HOUR = 3_600_000;

/** What can be done with one group or several; all of it is off for who may only look. */
export function TriageActions({ project, groups, small = false, onAsked }: Props) {
  const [dialog, setDialog] = useState<"resolve" | "ignore" | undefined>();
  const may = useMay("triager");
  const { triage } = useTriage(project);
  const ask = (kind: CommandKind, command: (group: string) => Command) => {
    const fitting = groups.filter((group) => makesSense(kind, group.status));
    void triage(fitting, command);
    onAsked?.();
  };
  const fits = (kind: CommandKind) => may && groups.some((group) => makesSense(kind, group.status));
  const why = may ? undefined : "Your role is viewer: it may look, and change nothing";
  const ignore = (until: IgnoreUntil) => ask("ignore", (group) => ({ kind: "ignore", group, ...until }));
  const all = (kind: CommandKind) => groups.length > 0 && groups.every((group) => !makesSense(kind, group.status));
  return (
    <div className="row row-wrap" title={why}>
      {all("acknowledge") && all("resolve") ? null : (
        <Button
          small={small}
          disabled={!fits("acknowledge")}
          onClick={() => ask("acknowledge", (group) => ({ kind: "acknowledge", group }))}
        >
          Acknowledge
        </Button>
      )}
      {all("resolve") ? (
        <Button
          small={small}
          disabled={!fits("reopen")}
          onClick={() => ask("reopen", (group) => ({ kind: "reopen", group }))}
        >
          Reopen
        </Button>
      ) : (
        <Menu
          label="Resolve"
          kind="primary"
          small={small}
          disabled={!fits("resolve")}
          items={[
            {
              label: "Now",
              hint: "any later event reopens it",
              run: () => ask("resolve", (group) => ({ kind: "resolve", group })),
            },
            {
              label: "In the next release",
              run: () => ask("resolve", (group) => ({ kind: "resolve", group, mode: "next-release" })),
            },
            { label: "In a release …", run: () => setDialog("resolve") },
          ]}
        >
          Resolve
        </Menu>
      )}
      {all("ignore") ? (
        <Button
          small={small}
          disabled={!fits("unignore")}
          onClick={() => ask("unignore", (group) => ({ kind: "unignore", group }))}
        >
          No longer ignore
        </Button>
      ) : (
        <Menu
          label="Ignore"
          small={small}
          disabled={!fits("ignore")}
          items={[
            { label: "For an hour", run: () => ignore({ until: after(HOUR) }) },
            { label: "For a day", run: () => ignore({ until: after(24 * HOUR) }) },
            { label: "For a week", run: () => ignore({ until: after(168 * HOUR) }) },
            { label: "Until it escalates", run: () => ignore({ escalating: true }) },
            { label: "Until somebody says otherwise", run: () => ignore({}) },
            { label: "Until …", run: () => setDialog("ignore") },
          ]}
        >
          Ignore
        </Menu>
      )}
      <AssignMenu
        groups={groups}
        small={small}
        disabled={!may}
        onAssign={(assignee) => ask("assign", (group) => ({ kind: "assign", group, assignee }))}
      />
      {dialog === "resolve" && (
        <ResolveDialog
          project={project}
          onClose={() => setDialog(undefined)}
          onResolve={(release, environment) =>
            ask("resolve", (group) => ({
              kind: "resolve",
              group,
              mode: "in-release",
              release,
              ...(environment && { environment }),
            }))
          }
        />
      )}
      {dialog === "ignore" && <IgnoreDialog onClose={() => setDialog(undefined)} onIgnore={ignore} />}
    </div>
  );
}

interface AssignProps {
  readonly groups: readonly Triaged[];
  readonly small: boolean;
  readonly disabled: boolean;
  readonly onAssign: (assignee: string) => void;
}

function AssignMenu({ groups, small, disabled, onAssign }: AssignProps) {
  const { data: session } = useQuery(sessionQuery);
  const { data: members = [] } = useQuery(membersQuery);
  const me = session?.name;
  const names = members.filter((each) => !each.disabled && each.name !== me).map((each) => each.name);
  const of = groups.length === 1 ? groups[0]?.assignee : undefined;
  const item = (label: string, name: string): MenuItem => ({ label, checked: name === of, run: () => onAssign(name) });
  return (
    <Menu
      label={of ? `Assigned to ${of}` : "Assign"}
      icon="user"
      small={small}
      disabled={disabled}
      items={[
        ...(me === undefined ? [] : [item(`Me (${me})`, me)]),
        ...names.map((name) => item(name, name)),
        item("Nobody", ""),
      ]}
    >
      <span className="truncate">{of || "Assign"}</span>
    </Menu>
  );
}

function after(millis: number): string {
  return new Date(Date.now() + millis).toISOString();
}
