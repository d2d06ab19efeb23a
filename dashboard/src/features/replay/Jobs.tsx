// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { ApiError } from "#shared/api/errors";
import { counted, percent } from "#shared/lib/numbers";
import { span, useNow } from "#shared/lib/time";
import { Badge, type Tone } from "#shared/ui/Badge";
import { Progress } from "#shared/ui/Progress";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { type Job, jobsQuery } from "./api";
import { stateWords } from "./words";

/** Jobs of the cluster; those with an end show how far they are. */
export function Jobs() {
  const query = useQuery(jobsQuery);
  const away = query.error instanceof ApiError && query.error.status === 503 && query.data === undefined;
  return (
    <section className="panel" aria-label="Jobs">
      <header className="panel-head">
        <h2>Jobs</h2>
        <span className="muted">
          Past events are read once more with <code>./errata replay</code>
        </span>
      </header>
      {away ? (
        <Empty icon="replay" title="The jobs cannot be seen from here">
          <p>The gateway says: {(query.error as ApiError).detail}.</p>
        </Empty>
      ) : (
        <Query query={query} what="The jobs">
          {(jobs) =>
            jobs.length === 0 ? (
              <Empty icon="replay" title="The cluster has no jobs" />
            ) : (
              <ul className="jobs">
                {jobs.map((job) => (
                  <JobLine key={job.id} job={job} />
                ))}
              </ul>
            )
          }
        </Query>
      )}
    </section>
  );
}

const tones: Record<string, Tone> = {
  running: "act",
  done: "good",
  failed: "bad",
  failing: "bad",
  restarting: "warn",
  recovering: "warn",
};

function JobLine({ job }: { job: Job }) {
  const now = useNow();
  const state = stateWords(job.state);
  const until = job.ended_at === null ? now : Date.parse(job.ended_at);
  return (
    <li className="job">
      <div className="job-name">
        <b>{job.kind === "other" ? job.name : job.kind}</b>
        {job.name !== job.kind && job.kind !== "other" && <p className="muted">{job.name}</p>}
      </div>
      <Badge tone={tones[state] ?? "quiet"}>{state}</Badge>
      <div className="job-progress">
        {job.progress === null ? (
          <span className="muted">goes on without an end</span>
        ) : (
          <>
            {job.ended_at === null && (
              <Progress label={`Progress of ${job.name}`} share={job.progress.share ?? undefined} />
            )}
            <span className="muted">
              {counted(job.progress.read, "record")} read
              {job.progress.share !== null &&
                job.ended_at === null &&
                ` · ${percent(job.progress.share)} of the sources`}
            </span>
          </>
        )}
      </div>
      <span className="muted job-time">
        <RelativeTime time={job.started_at} suffix /> · {job.ended_at === null ? "for" : "took"}{" "}
        {span(Math.max(0, until - Date.parse(job.started_at)))}
      </span>
    </li>
  );
}
