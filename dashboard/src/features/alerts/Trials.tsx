// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError, reasonOf } from "#shared/api/errors";
import { useMay } from "#shared/api/session";
import { span, useNow } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { Icon } from "#shared/ui/Icon";
import { Progress } from "#shared/ui/Progress";
import { Failed, Loading } from "#shared/ui/States";
import { kindWords } from "./kinds";
import { ReportView } from "./ReportView";
import type { Rule, RuleInForce } from "./rulesApi";
import { rulesWith, simulate, simulationQuery } from "./simulationApi";

interface Props {
  readonly project: string;
  readonly inForce: readonly RuleInForce[];
  readonly draft: Rule | undefined;
  readonly unchanged: boolean;
}

interface Run {
  readonly id: string;
  readonly began: number;
  readonly draft: Rule;
  readonly against: "held" | "last";
}

const periods = { "1": "1 day", "7": "7 days", "14": "14 days", "30": "30 days" } as const;

/** Tries a rule on what happened, before anybody is told because of it. */
export function Trials({ project, inForce, draft, unchanged }: Props) {
  const mayTry = useMay("triager");
  const [days, setDays] = useState<keyof typeof periods>("7");
  const [against, setAgainst] = useState<"held" | "last">("held");
  const [run, setRun] = useState<Run>();
  const last = run?.draft;
  const start = useMutation({
    mutationFn: (rule: Rule) => {
      const to = Date.now();
      return simulate(project, {
        from: new Date(to - Number(days) * 86_400_000).toISOString(),
        to: new Date(to).toISOString(),
        after: rulesWith(inForce, rule),
        ...(against === "last" && last && { before: rulesWith(inForce, last) }),
      });
    },
    onSuccess: ({ id }, rule) => setRun({ id, began: Date.now(), draft: rule, against }),
  });
  const unfit =
    draft === undefined ? undefined : kindWords[draft.kind].ofGroups ? undefined : kindWords[draft.kind].name;
  return (
    <section className="panel" aria-label="Try it on history">
      <header className="panel-head">
        <h2>Try it on history</h2>
      </header>
      <div className="panel-body stack">
        <p className="muted">
          Leads the groups of {project} through the past once more with this rule; nothing is stored and nobody is told.
        </p>
        <div className="row row-wrap">
          <Choice
            label="How far back"
            value={days}
            options={(Object.keys(periods) as (keyof typeof periods)[]).map((value) => ({
              value,
              label: periods[value],
            }))}
            onChange={setDays}
          />
          {last && (
            <Choice
              label="Compared with"
              value={against}
              options={[
                { value: "held", label: "Against rules in force" },
                { value: "last", label: "Against the last try" },
              ]}
              onChange={setAgainst}
            />
          )}
          <Button
            kind="primary"
            disabled={!draft || !mayTry || start.isPending || unfit !== undefined}
            onClick={() => draft && start.mutate(draft)}
          >
            Try
          </Button>
        </div>
        {unfit && (
          <p className="muted">
            Rules of the kind {unfit.toLowerCase()} are not about groups, so history cannot be tried.
          </p>
        )}
        {!mayTry && <p className="muted">Your role may look, not try.</p>}
        {unchanged && !run && !unfit && (
          <p className="muted">This is the rule in force: change it to see a difference.</p>
        )}
        {start.isError && <NotStarted error={start.error} />}
        {run && !start.isError && <Outcome key={run.id} project={project} run={run} />}
      </div>
    </section>
  );
}

function NotStarted({ error }: { error: unknown }) {
  const { title, detail } = reasonOf(error);
  const away = error instanceof ApiError && error.status === 503;
  return (
    <div className={`notice ${away ? "" : "notice-bad"}`} role="alert">
      <Icon name={away ? "info" : "warning"} />
      <div>
        <p>
          <b>{away ? "History cannot be tried here" : `It was not tried: ${title}`}</b>
        </p>
        {detail !== "" && <p>The gateway says: {detail}.</p>}
        {away && <p>The rule can be saved all the same.</p>}
      </div>
    </div>
  );
}

function Outcome({ project, run }: { project: string; run: Run }) {
  const query = useQuery(simulationQuery(project, run.id));
  const now = useNow();
  const { data } = query;
  if (query.isError && !data) return <Failed error={query.error} retry={query.refetch} what="The report" />;
  if (data?.state === "failed") {
    return (
      <div className="notice notice-bad" role="alert">
        <Icon name="warning" />
        <div>
          <p>
            <b>It failed</b>
          </p>
          <p>{data.reason}</p>
        </div>
      </div>
    );
  }
  if (data?.state === "done" && data.report) {
    return <ReportView project={project} report={data.report} against={run.against} />;
  }
  if (data?.state === "done") return <Loading label="The report is loading" lines={3} />;
  return (
    <div className="running" role="status">
      <p>Running since {span(Math.max(0, now - run.began))} · reads the events of that time and of eight days before</p>
      <Progress label="The simulation" share={undefined} />
    </div>
  );
}
