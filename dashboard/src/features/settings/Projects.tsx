// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { reasonOf } from "#shared/api/errors";
import { counted } from "#shared/lib/numbers";
import { toast } from "#shared/lib/toasts";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { Switch } from "#shared/ui/Switch";
import { type FullProject, fullProjectsQuery, useChangeProject } from "./projectsApi";

/** All projects; a disabled one takes nothing and keeps what it has. */
export function Projects({ isAdmin }: { isAdmin: boolean }) {
  const query = useQuery(fullProjectsQuery);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <div className="settings-tools">
        <p className="muted">
          A project has groups, keys and rules of its own. A disabled one takes nothing, and keeps what it has.
        </p>
        {isAdmin && (
          <Button kind="primary" className="push" onClick={() => setCreating(true)}>
            New project
          </Button>
        )}
      </div>
      <Query query={query} what="The projects">
        {(projects) =>
          projects.length === 0 ? (
            <Empty icon="settings" title="There is no project yet" />
          ) : (
            <ul className="settings-list" aria-label="Projects">
              {projects.map((each) => (
                <ProjectLine key={each.id} project={each} isAdmin={isAdmin} />
              ))}
            </ul>
          )
        }
      </Query>
      {creating && <ProjectDialog onClose={() => setCreating(false)} />}
    </>
  );
}

function ProjectLine({ project, isAdmin }: { project: FullProject; isAdmin: boolean }) {
  const change = useChangeProject();
  const [asking, setAsking] = useState(false);
  const set = (enabled: boolean) => change.mutate({ what: "enable", project, enabled });
  const keys = project.keys.filter((each) => each.enabled).length;
  return (
    <li className={project.enabled ? "" : "is-off"}>
      <Switch
        label={`${project.name} is ${project.enabled ? "enabled" : "disabled"}`}
        checked={project.enabled}
        disabled={!isAdmin || change.isPending}
        onChange={(enabled) => (enabled ? set(true) : setAsking(true))}
      />
      <div className="settings-what">
        <Link to="/projects/$project/settings" params={{ project: project.name }} className="settings-name">
          {project.name}
        </Link>
        <p className="muted">
          number {project.id} · {counted(keys, "key")} · made <RelativeTime time={project.createdAt} suffix />
        </p>
      </div>
      {!project.enabled && <Badge tone="warn">disabled</Badge>}
      {asking && (
        <Dialog
          title={`Disable ${project.name}?`}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button
                kind="danger"
                onClick={() => {
                  setAsking(false);
                  set(false);
                }}
              >
                Disable
              </Button>
            </>
          }
        >
          <p>All that its clients send is refused from now on, until it is enabled again. What is stored stays.</p>
        </Dialog>
      )}
    </li>
  );
}

function ProjectDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const [name, setName] = useState("");
  const change = useChangeProject();
  const failure = change.isError ? reasonOf(change.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { what: "create", name },
      {
        onSuccess: () => {
          toast({ kind: "done", text: `${name} is created, with a key` });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title="New project"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} disabled={change.isPending}>
            Create
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <Field
          label="Name"
          hint="Small letters, digits, dots, dashes; it cannot be changed later"
          error={failure && (failure.detail || failure.title)}
        >
          {(control) => (
            <input
              {...control}
              value={name}
              required
              maxLength={64}
              pattern="(?=.*[a-z])[a-z0-9][a-z0-9._\-]*"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
