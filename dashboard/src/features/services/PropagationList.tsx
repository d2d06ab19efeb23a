// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import type { PropagatingGroup, PropagationGraph } from "./api";
import { about, shareWords } from "./words";

/** Pairs of groups: which makes which, and how often. */
export function PropagationList({ project, graph }: { project: string; graph: PropagationGraph }) {
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  return (
    <ol className="pairs-of-groups">
      {graph.edges.map((edge) => (
        <li key={`${edge.from_service} ${edge.from_group} ${edge.to_service} ${edge.to_group}`}>
          <GroupName
            project={project}
            id={edge.from_group}
            group={groups.get(edge.from_group)}
            service={edge.from_service}
          />
          <p className="muted pairs-makes">
            makes, in {about(edge.traces)} traces ({shareWords(edge.share)} of its own)
          </p>
          <GroupName project={project} id={edge.to_group} group={groups.get(edge.to_group)} service={edge.to_service} />
        </li>
      ))}
    </ol>
  );
}

interface NameProps {
  readonly project: string;
  readonly id: string;
  readonly group: PropagatingGroup | undefined;
  readonly service: string;
}

export function GroupName({ project, id, group, service }: NameProps) {
  return (
    <p className="group-name">
      <Link to="/projects/$project/groups/$group" params={{ project, group: id }}>
        {group?.title ?? id}
      </Link>
      <span className="muted"> {service}</span>
    </p>
  );
}
