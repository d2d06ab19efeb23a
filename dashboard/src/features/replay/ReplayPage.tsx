// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Jobs } from "./Jobs";
import { RejectionDialog } from "./RejectionDialog";
import { Rejections } from "./Rejections";
import "./replay.css";

/** What is read once more, and what could not be used. */
export function ReplayPage() {
  const { project } = useParams({ from: "/projects/$project" });
  const search = useSearch({ from: "/projects/$project/replay" });
  const navigate = useNavigate({ from: "/projects/$project/replay" });
  return (
    <div className="page">
      <title>{`Replay · ${project} · Errata`}</title>
      <h1>Replay</h1>
      <Jobs />
      <Rejections
        project={project}
        search={search}
        onSearch={(change) =>
          navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
        }
      />
      {search.rejection && (
        <RejectionDialog
          project={project}
          id={search.rejection}
          onClose={() =>
            navigate({ search: (before) => ({ ...before, rejection: undefined }), replace: true, resetScroll: false })
          }
        />
      )}
    </div>
  );
}
