// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { reasonOf } from "#shared/api/errors";
import { useMay } from "#shared/api/session";
import { toast } from "#shared/lib/toasts";
import { Badge } from "#shared/ui/Badge";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Switch } from "#shared/ui/Switch";
import { kindWords, told } from "./kinds";
import { formOf, numberFields } from "./ruleForm";
import { type Rule, type RuleInForce, rulesQuery, useSetRule } from "./rulesApi";
import { SeverityBadge } from "./SeverityBadge";

/** The rules that hold, the defaults among them. */
export function Rules({ project }: { project: string }) {
  const query = useQuery(rulesQuery(project));
  const isAdmin = useMay("admin");
  const set = useSetRule(project);
  const enable = (rule: Rule, enabled: boolean) => {
    const { enabled: _, ...rest } = rule;
    set.mutate(enabled ? rest : { ...rest, enabled: false }, {
      onError: (error) => {
        const { title, detail } = reasonOf(error);
        toast({ kind: "failed", text: `${rule.id} stays as it was: ${title}`, detail });
      },
    });
  };
  return (
    <>
      <div className="firings-tools">
        <p className="muted rules-words">
          The defaults hold with no configuration; one that is changed here replaces the default of its id.
        </p>
        {isAdmin && (
          <Link to="/projects/$project/alerts/new-rule" params={{ project }} className="button button-primary push">
            New rule
          </Link>
        )}
      </div>
      <Query query={query} what="The rules">
        {(rules) => (
          <ul className="rules" aria-label="Rules">
            {rules.map((each) => (
              <RuleLine key={each.rule.id} project={project} held={each} mayChange={isAdmin} onEnable={enable} />
            ))}
          </ul>
        )}
      </Query>
    </>
  );
}

interface LineProps {
  readonly project: string;
  readonly held: RuleInForce;
  readonly mayChange: boolean;
  readonly onEnable: (rule: Rule, enabled: boolean) => void;
}

function RuleLine({ project, held, mayChange, onEnable }: LineProps) {
  const { rule, source, replaces_default, changed_at } = held;
  const enabled = rule.enabled ?? true;
  return (
    <li className={`rule ${enabled ? "" : "rule-off"}`}>
      <Switch
        label={`${rule.id} is ${enabled ? "on" : "off"}`}
        checked={enabled}
        disabled={!mayChange}
        onChange={(on) => onEnable(rule, on)}
      />
      <div className="rule-what">
        <p>
          <Link to="/projects/$project/alerts/rules/$rule" params={{ project, rule: rule.id }} className="rule-name">
            {rule.id}
          </Link>{" "}
          <span className="muted">{rule.alertname}</span>
        </p>
        <p>Fires when {kindWords[rule.kind].when}</p>
        <p className="muted rule-more">{summary(rule)}</p>
      </div>
      <div className="rule-marks">
        <SeverityBadge severity={rule.severity ?? "warning"} />
        {source === "default" ? (
          <Badge>default</Badge>
        ) : (
          <Badge tone="act">{replaces_default ? "changed default" : "own"}</Badge>
        )}
        {changed_at !== null && (
          <span className="muted rule-changed">
            <RelativeTime time={changed_at} suffix />
          </span>
        )}
      </div>
    </li>
  );
}

function summary(rule: Rule): string {
  const form = formOf(rule);
  const numbers = numberFields(form).flatMap(({ name }) => (rule[name] === undefined ? [] : [told[name](rule[name])]));
  const filters = Object.entries(form.lists).flatMap(([name, values]) =>
    values.length === 0 ? [] : [`${name} ${values.join(", ")}`],
  );
  const only = form.project === "" ? [] : [`only ${form.project}`];
  return [...numbers, ...filters, ...form.tags, ...only].join(" · ");
}
