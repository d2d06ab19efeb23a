// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { counted, full } from "#shared/lib/numbers";
import { exactTime, span } from "#shared/lib/time";
import { Icon } from "#shared/ui/Icon";
import { DayBars } from "./DayBars";
import type { Notification, Report } from "./simulationApi";

interface Props {
  readonly project: string;
  readonly report: Report;
  readonly against: "held" | "last";
}

/** What the draft would have told of, beside what it is compared with. */
export function ReportView({ project, report, against }: Props) {
  const { notifications, missed, added, later } = report;
  const before = against === "held" ? "rules in force" : "last try";
  return (
    <div className="report">
      <div className="report-head" role="status">
        <p className="report-numbers">
          <span>{full(notifications.before)}</span>
          <Icon name="right" size={20} />
          <span>{full(notifications.after)}</span>
          <span className="report-unit">notifications</span>
        </p>
        <p className={missed.length > 0 ? "report-missed" : "report-fine"}>
          {missed.length === 0 ? "It misses no group" : missesWords(missed.length)}
          {added.length > 0 && `, and tells of ${counted(added.length, "more group")}`}
        </p>
      </div>
      {missed.length > 0 && <Groups title="Missed" project={project} all={missed} tone="bad" />}
      {added.length > 0 && <Groups title="More" project={project} all={added} tone="act" />}
      {later.length > 0 && (
        <Section title={`Later, for ${counted(later.length, "group")}`}>
          <ul className="told">
            {later.map((each) => (
              <li key={`${each.group} ${each.environment}`}>
                <GroupLink project={project} group={each.group} title={each.title} />
                <span className="muted">
                  {span(each.millis)} later, by {each.rule.after} and not by {each.rule.before}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="By day">
        <DayBars days={report.by_day} before={before} />
      </Section>
      <Section title="By rule">
        <Pairs before={before} rows={Object.entries(report.by_rule)} />
      </Section>
      {report.suppressed.length > 0 && (
        <Section title="Kept quiet">
          <Pairs
            before={before}
            rows={report.suppressed.map((each) => [`${each.rule}: ${each.reason}`, each.times] as const)}
          />
        </Section>
      )}
      {report.not_simulated.length > 0 && (
        <p className="muted">Not tried, since they are not about groups: {report.not_simulated.join(", ")}.</p>
      )}
    </div>
  );
}

function missesWords(count: number): string {
  return count === 1 ? "It misses this one group" : `It misses these ${count} groups`;
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="report-title">{title}</h3>
      {children}
    </section>
  );
}

interface GroupsProps {
  readonly title: string;
  readonly project: string;
  readonly all: readonly Notification[];
  readonly tone: "bad" | "act";
}

function Groups({ title, project, all, tone }: GroupsProps) {
  return (
    <Section title={title}>
      <ul className={`told told-${tone}`}>
        {all.map((each) => (
          <li key={`${each.group} ${each.environment} ${each.starts_at}`}>
            <GroupLink project={project} group={each.group} title={each.title} />
            <span className="muted">
              {[each.environment, each.rule, exactTime(Date.parse(each.starts_at))].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function GroupLink({ project, group, title }: { project: string; group: string; title: string }) {
  return (
    <Link to="/projects/$project/groups/$group" params={{ project, group }} target="_blank" className="told-title">
      {title}
    </Link>
  );
}

function Pairs({ rows, before }: { rows: readonly (readonly [string, Report["notifications"]])[]; before: string }) {
  return (
    <table className="pairs">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">What</span>
          </th>
          <th scope="col">{before}</th>
          <th scope="col">this rule</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, pair]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{full(pair.before)}</td>
            <td className={pair.after === pair.before ? "muted" : "pairs-changed"}>{full(pair.after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
