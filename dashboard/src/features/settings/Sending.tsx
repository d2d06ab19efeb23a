// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { full, percent } from "#shared/lib/numbers";
import { Snippets } from "#shared/sending/Snippets";
import { dsn } from "#shared/sending/snippets";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { CopyButton } from "#shared/ui/CopyButton";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { Switch } from "#shared/ui/Switch";
import { KeyDialog } from "./KeyDialog";
import { type FullProject, fullProjectsQuery, type Key, useChangeProject } from "./projectsApi";

/** How clients of this project send: its keys, and what to paste. */
export function Sending({ project, isAdmin }: { project: string; isAdmin: boolean }) {
  const query = useQuery(fullProjectsQuery);
  return (
    <Query query={query} what="The project">
      {(projects) => {
        const found = projects.find((each) => each.name === project || String(each.id) === project);
        return found ? (
          <Known project={found} isAdmin={isAdmin} />
        ) : (
          <Empty icon="settings" title={`No client can send to ${project}`}>
            There is no project of this name, so it has no keys. What is stored under it came to Kafka another way.
          </Empty>
        );
      }}
    </Query>
  );
}

function Known({ project, isAdmin }: { project: FullProject; isAdmin: boolean }) {
  const [shown, setShown] = useState<string>();
  const key =
    project.keys.find((each) => each.key === shown && each.enabled) ?? project.keys.find((each) => each.enabled);
  return (
    <>
      {!project.enabled && (
        <p className="settings-note settings-warn">The project is disabled: nothing that clients send is taken.</p>
      )}
      <section className="settings-part" aria-label="Keys">
        <Keys project={project} isAdmin={isAdmin} shown={key?.key} onShow={setShown} />
      </section>
      <section className="settings-part" aria-label="What to paste">
        <h2 className="settings-h2">What to paste</h2>
        {key ? (
          <div className="settings-snippets">
            <Snippets project={project} keyOf={key.key} />
          </div>
        ) : (
          <p className="muted">No key is enabled.</p>
        )}
      </section>
      <section className="settings-part" aria-label="Limits">
        <h2 className="settings-h2">What is taken</h2>
        <Limits project={project} />
      </section>
    </>
  );
}

interface KeysProps {
  readonly project: FullProject;
  readonly isAdmin: boolean;
  readonly shown: string | undefined;
  readonly onShow: (key: string) => void;
}

function Keys({ project, isAdmin, shown, onShow }: KeysProps) {
  const change = useChangeProject();
  const [rotating, setRotating] = useState<Key | "new">();
  return (
    <>
      <header className="row row-wrap">
        <h2>Keys</h2>
        <span className="muted">Clients show one to be let in; it can only send.</span>
        {isAdmin && (
          <Button small className="push" onClick={() => setRotating("new")}>
            New key
          </Button>
        )}
      </header>
      <ul className="keys-list">
        {project.keys.map((each) => (
          <li key={each.key} className={each.enabled ? "" : "is-off"}>
            <Switch
              label={`Key ${each.label || each.key.slice(0, 8)} is ${each.enabled ? "enabled" : "disabled"}`}
              checked={each.enabled}
              disabled={!isAdmin || change.isPending}
              onChange={(enabled) => change.mutate({ what: "enable-key", project, key: each, enabled })}
            />
            <div className="keys-what">
              <p>
                <b>{each.label || "without a label"}</b>{" "}
                <span className="muted">
                  made <RelativeTime time={each.createdAt} suffix />
                </span>{" "}
                {each.key === shown && <Badge tone="act">shown below</Badge>}
              </p>
              <p className="code keys-dsn">{dsn(project.id, each.key)}</p>
            </div>
            <div className="row">
              <CopyButton text={dsn(project.id, each.key)} label="Copy the DSN" />
              {each.enabled && each.key !== shown && (
                <Button kind="bare" small onClick={() => onShow(each.key)}>
                  Use below
                </Button>
              )}
              {isAdmin && each.enabled && (
                <Button small onClick={() => setRotating(each)}>
                  Rotate
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {project.keys.length === 0 && <Empty icon="settings" title="There is no key yet" />}
      {rotating && (
        <KeyDialog
          project={project}
          old={rotating === "new" ? undefined : rotating}
          onMade={onShow}
          onClose={() => setRotating(undefined)}
        />
      )}
    </>
  );
}

function Limits({ project }: { project: FullProject }) {
  const { sampleRate, rateLimits, allowedOrigins, scrubbing } = project.settings;
  const facts = [
    ["of all events", percent(sampleRate)],
    ["a key, a second", `${full(rateLimits.keyPerSecond)}, ${full(rateLimits.keyBurst)} at once`],
    ["the project, a minute", full(rateLimits.projectPerMinute)],
    ["from browsers of", allowedOrigins.length === 0 ? "nowhere" : allowedOrigins.join(", ")],
    [
      "personal data",
      scrubbing.enabled
        ? [
            "is removed before it is stored",
            ...(scrubbing.keys.length > 0 ? [`also ${scrubbing.keys.join(", ")}`] : []),
          ].join("; ")
        : "is kept as sent",
    ],
  ] as const;
  return (
    <dl className="limits">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
