// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useMay } from "#shared/api/session";
import { full } from "#shared/lib/numbers";
import { exactTime, span } from "#shared/lib/time";
import { Badge, type Tone } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { type Evaluation, type Firing, firingQuery } from "./firingsApi";
import { SeverityBadge } from "./SeverityBadge";
import { SilenceDialog } from "./SilenceDialog";

interface Props {
  readonly project: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** Why something fired, and all that its rule decided around it. */
export function FiringDialog({ project, id, onClose }: Props) {
  const query = useQuery(firingQuery(project, id));
  const mayTriage = useMay("triager");
  const [silencing, setSilencing] = useState(false);
  const firing = query.data?.firing;
  if (silencing && firing) {
    return <SilenceDialog project={project} about={matchersOf(firing)} onClose={onClose} />;
  }
  return (
    <Dialog
      wide
      title="Why it fired"
      onClose={onClose}
      footer={
        firing?.is_on &&
        mayTriage && (
          <Button icon="alerts" onClick={() => setSilencing(true)}>
            Silence it
          </Button>
        )
      }
    >
      <Query query={query} what="The firing">
        {(data) => (
          <div className="stack">
            <About project={project} firing={data.firing} />
            <Evaluations evaluations={data.evaluations} />
          </div>
        )}
      </Query>
    </Dialog>
  );
}

function matchersOf(firing: Firing) {
  const about =
    firing.group === "" ? { name: "endpoint", value: firing.title } : { name: "group_id", value: firing.group };
  return [about, { name: "rule", value: firing.rule }].map((each) => ({ ...each, is_regex: false, is_equal: true }));
}

function About({ project, firing }: { project: string; firing: Firing }) {
  const began = Date.parse(firing.starts_at);
  const follows = firing.root_group !== "" && firing.root_group !== firing.group;
  return (
    <section className="why">
      <div className="row row-wrap">
        <SeverityBadge severity={firing.severity} />
        {firing.is_on ? <Badge tone="bad">on</Badge> : <Badge>off</Badge>}
        <Link to="/projects/$project/alerts/rules/$rule" params={{ project, rule: firing.rule }}>
          {firing.rule}
        </Link>
        <span className="muted">
          {[firing.service, firing.environment, firing.release].filter((each) => each !== "").join(" · ")}
        </span>
      </div>
      <p className="why-title">
        {firing.group === "" ? (
          firing.title
        ) : (
          <Link to="/projects/$project/groups/$group" params={{ project, group: firing.group }}>
            {firing.title}
          </Link>
        )}
      </p>
      <p className="why-reason">{firing.reason}</p>
      {firing.mean > 0 && <Excess count={firing.count} mean={firing.mean} chance={firing.p_value} />}
      <p className="muted">
        Since {exactTime(began)}
        {firing.ends_at !== null && (
          <>
            , for {span(Date.parse(firing.ends_at) - began)}: {firing.ceased_because || "it ceased"}
          </>
        )}
      </p>
      {follows && (
        <p>
          It only passes on what{" "}
          <Link to="/projects/$project/groups/$group" params={{ project, group: firing.root_group }}>
            another group
          </Link>{" "}
          makes: whoever is told of that one need not be told of this.
        </p>
      )}
    </section>
  );
}

/** How much more than expected it was. */
function Excess({ count, mean, chance }: { count: number; mean: number; chance: number }) {
  const most = Math.max(count, mean);
  return (
    <dl className="excess">
      <div>
        <dt>counted</dt>
        <dd>
          <span className="excess-bar excess-bad" style={{ width: `${(100 * count) / most}%` }} />
          <b>{full(count)}</b>
        </dd>
      </div>
      <div>
        <dt>expected</dt>
        <dd>
          <span className="excess-bar" style={{ width: `${(100 * mean) / most}%` }} />
          {mean.toFixed(mean < 10 ? 1 : 0)}
        </dd>
      </div>
      {chance < 1 && (
        <div>
          <dt>by chance</dt>
          <dd>{chanceWords(chance)}</dd>
        </div>
      )}
    </dl>
  );
}

function chanceWords(chance: number): string {
  if (chance <= 0 || chance < 1e-15) return "hardly ever: less than once in 10¹⁵ windows";
  const once = Math.round(1 / chance);
  return `once in ${once < 1e6 ? full(once) : once.toExponential(0).replace("e+", " × 10^")} windows`;
}

const outcomes: Record<Evaluation["outcome"], { readonly word: string; readonly tone: Tone }> = {
  FIRED: { word: "fired", tone: "bad" },
  SUPPRESSED: { word: "kept quiet", tone: "quiet" },
  CEASED: { word: "ceased", tone: "good" },
};

function Evaluations({ evaluations }: { evaluations: readonly Evaluation[] }) {
  return (
    <section>
      <h3 className="why-head">What its rule decided</h3>
      {evaluations.length === 0 ? (
        <Empty title="Nothing else is known of that time" />
      ) : (
        <ol className="evaluations">
          {evaluations.map((each) => (
            <li key={`${each.at} ${each.outcome} ${each.reason}`}>
              <time dateTime={each.at} className="muted">
                {exactTime(Date.parse(each.at))}
              </time>
              <Badge tone={outcomes[each.outcome].tone}>{outcomes[each.outcome].word}</Badge>
              <span>{each.reason}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
