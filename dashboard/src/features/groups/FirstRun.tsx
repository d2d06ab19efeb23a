// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLive } from "#shared/api/live";
import { projectsQuery } from "#shared/api/projects";
import { Snippets } from "#shared/sending/Snippets";
import { Failed, Loading } from "#shared/ui/States";

/** Nothing was ever sent: shows how to, and gives way to the list as soon as the first error is there. */
export function FirstRun({ project }: { project: string }) {
  const client = useQueryClient();
  const projects = useQuery(projectsQuery);
  const look = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["any-groups", project] });
    void client.resetQueries({ queryKey: ["groups", project] });
  }, [client, project]);
  useLive(project, "groups", look);
  const found = projects.data?.find((each) => each.name === project || String(each.id) === project);
  const key = found?.keys.find((each) => each.enabled);
  return (
    <div className="page first-run">
      <title>{`First error · ${project} · Errata`}</title>
      <header>
        <h1>Send the first error</h1>
        <p className="muted">
          Nothing was sent to {project} within a month. Clients stay as they are: point them here.
        </p>
      </header>
      <section className="panel" aria-label="How to send">
        {projects.isPending && <Loading />}
        {projects.isError && <Failed error={projects.error} retry={projects.refetch} what="The project" />}
        {found && key && <Snippets project={found} keyOf={key.key} />}
        {found && !key && (
          <p className="panel-body">
            This project has no key that is enabled; an administrator makes one in the settings.
          </p>
        )}
        {projects.data && !found && <p className="panel-body">There is no project of this name.</p>}
      </section>
      <p className="first-run-waits" role="status">
        <span className="pulse" aria-hidden="true" />
        Waiting for it; the page changes by itself.
      </p>
    </div>
  );
}
