// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { full } from "#shared/lib/numbers";
import { RelativeTime } from "#shared/ui/RelativeTime";
import type { Group } from "./api";

/** The figures of a group. */
export function Facts({ group }: { group: Group }) {
  return (
    <section className="panel" aria-label="Figures">
      <div className="facts-figures">
        <Figure label="Events" value={full(group.count)} />
        <Figure label="Users" value={full(group.users)} />
        <Figure label="Variants" value={full(group.variants)} />
      </div>
      <dl className="facts">
        <Fact label="Last seen">
          <RelativeTime time={group.last_seen} suffix />
          <In release={group.last_release} />
        </Fact>
        <Fact label="First seen">
          <RelativeTime time={group.first_seen} suffix />
          <In release={group.first_release} />
        </Fact>
        <Fact label="Services">{group.services.join(", ") || "none named"}</Fact>
        <Fact label="Environments">{group.environments.join(", ") || "none named"}</Fact>
        <Fact label="Platform">{group.platform || "not known"}</Fact>
      </dl>
    </section>
  );
}

function In({ release }: { release: string }) {
  return release === "" ? null : (
    <span className="muted">
      {" "}
      in <code>{release}</code>
    </span>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div className="figure">
      <span className="figure-value">{value}</span>
      <span className="figure-label">{label}</span>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
