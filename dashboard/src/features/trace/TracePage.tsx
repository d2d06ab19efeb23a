// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { Button } from "#shared/ui/Button";
import { Icon } from "#shared/ui/Icon";
import { Failed, Loading, Stale } from "#shared/ui/States";
import { isUnknown, traceQuery } from "./api";
import { rememberTrace } from "./recent";
import { TraceView } from "./TraceView";
import "./trace.css";

/** One trace: where it failed, why, and what took how long. */
export function TracePage() {
  const { project, trace } = useParams({ from: "/projects/$project/traces/$trace" });
  const id = trace.toLowerCase();
  const query = useQuery(traceQuery(project, id));
  const found = query.data?.trace;
  useEffect(() => {
    if (found) {
      rememberTrace(project, {
        id,
        name: [found.root_service, found.root_endpoint].filter(Boolean).join(" "),
        failing: found.failing,
        time: found.time,
      });
    }
  }, [project, id, found]);
  const missing = !query.data && isUnknown(query.error) ? query.error : undefined;
  return (
    <div className="page">
      <title>{`Trace ${id.slice(0, 8)} · ${project} · Errata`}</title>
      {query.isPending && <Loading label="The trace is loading" lines={10} />}
      {missing && <NotYet id={id} detail={missing.detail} retry={query.refetch} />}
      {query.isError && !missing && !query.data && (
        <Failed error={query.error} retry={query.refetch} what="The trace" />
      )}
      {query.isError && query.data && <Stale error={query.error} since={query.dataUpdatedAt} retry={query.refetch} />}
      {query.data && <TraceView key={id} project={project} found={query.data} />}
    </div>
  );
}

function NotYet({ id, detail, retry }: { id: string; detail: string; retry: () => void }) {
  return (
    <div className="state" role="status">
      <span className="state-icon">
        <Icon name="trace" size={22} />
      </span>
      <h1 className="state-title">This trace is not known, or not yet</h1>
      <p className="state-text code">{id}</p>
      <p className="state-text">
        A trace is stored half a minute after its last span, if something in it failed or it was chosen to compare with.
        It is looked for again by itself.
      </p>
      {detail !== "" && <p className="state-text">The gateway says: {detail}.</p>}
      <Button icon="refresh" onClick={retry}>
        Look again
      </Button>
    </div>
  );
}
