// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "#shared/api/session";
import { compact } from "#shared/lib/numbers";
import { undoOfMerge } from "#shared/triage/merge";
import { useTriage } from "#shared/triage/useTriage";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { Loading } from "#shared/ui/States";
import { StatusBadge } from "#shared/ui/StatusBadge";
import type { Group } from "../api";
import { type SimilarGroup, similarQuery } from "./api";
import { ScoreBars } from "./ScoreBars";
import "./why.css";

/** Groups that this one was compared with: a click says that they are the same problem, or that they are not. */
export function SimilarGroups({ project, group }: { project: string; group: Group }) {
  const similar = useQuery(similarQuery(project, group.id));
  if (similar.data?.length === 0) return null;
  return (
    <section className="panel" aria-label="Similar groups">
      <div className="panel-head">
        <h2>Similar groups</h2>
      </div>
      <Query query={similar} what="Similar groups" loading={<Loading lines={3} />}>
        {(groups) => (
          <ul className="similar">
            {groups.map((each) => (
              <Similar key={each.id} project={project} group={group} similar={each} />
            ))}
          </ul>
        )}
      </Query>
    </section>
  );
}

function Similar({ project, group, similar }: { project: string; group: Group; similar: SimilarGroup }) {
  const may = useMay("triager");
  const { run } = useTriage(project);
  const merge = () =>
    run({
      commands: [{ kind: "merge", groups: [similar.id], into: group.id }],
      words: "Merged into this group",
      undo: () => undoOfMerge(project, [similar.id], group.id),
      groups: [group.id, similar.id],
    });
  const keepApart = () =>
    run({
      commands: [{ kind: "not-same", one: group.id, other: similar.id }],
      words: "Kept apart: it is no longer suggested",
      groups: [group.id, similar.id],
    });
  return (
    <li className="similar-group">
      <Link to="/projects/$project/groups/$group" params={{ project, group: similar.id }} className="similar-title">
        {similar.title}
      </Link>
      <span className="row row-wrap similar-more">
        <StatusBadge status={similar.status} short />
        {similar.suggested && <Badge tone="act">probably the same</Badge>}
        <span className="muted">{compact(similar.count)} events</span>
      </span>
      {similar.score && <ScoreBars score={similar.score} />}
      <p className="muted similar-why">{similar.why}</p>
      <span className="row">
        <Button small icon="merge" disabled={!may} onClick={merge}>
          Merge into this
        </Button>
        <Button small kind="bare" disabled={!may} onClick={keepApart}>
          Not the same
        </Button>
      </span>
    </li>
  );
}
