// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { projectsQuery } from "#shared/api/projects";
import { Menu } from "#shared/ui/Menu";

/** Which project is looked at, and the others. */
export function ProjectSwitch({ project }: { project: string }) {
  const { data } = useQuery(projectsQuery);
  const navigate = useNavigate();
  const names = data?.map((each) => each.name) ?? [project];
  return (
    <div className="side-project">
      <Menu
        label={`Project ${project}`}
        items={names.map((name) => ({
          label: name,
          checked: name === project,
          run: () => navigate({ to: "/projects/$project/groups", params: { project: name } }),
        }))}
      >
        <span className="truncate">{project}</span>
      </Menu>
    </div>
  );
}
