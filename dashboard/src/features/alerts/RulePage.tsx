// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { RuleEditor } from "./RuleEditor";
import { emptyForm, formOf } from "./ruleForm";
import { rulesQuery } from "./rulesApi";
import "./alerts.css";

/** A rule that is there: to look at, to try and to change. */
export function RulePage() {
  const { project, rule: id } = useParams({ from: "/projects/$project/alerts/rules/$rule" });
  const query = useQuery(rulesQuery(project));
  return (
    <div className="page">
      <title>{`${id} · Alerts · ${project} · Errata`}</title>
      <Back project={project} />
      <Query query={query} what="The rule">
        {(rules) => {
          const held = rules.find((each) => each.rule.id === id);
          return held ? (
            <RuleEditor key={id} project={project} inForce={rules} held={held} initial={formOf(held.rule)} />
          ) : (
            <Empty icon="alerts" title={`There is no rule ${id}`}>
              <p>It was removed, or it is of another project.</p>
            </Empty>
          );
        }}
      </Query>
    </div>
  );
}

/** A rule to be. */
export function NewRulePage() {
  const { project } = useParams({ from: "/projects/$project/alerts/new-rule" });
  const query = useQuery(rulesQuery(project));
  return (
    <div className="page">
      <title>{`New rule · ${project} · Errata`}</title>
      <Back project={project} />
      <Query query={query} what="The rules">
        {(rules) => <RuleEditor project={project} inForce={rules} held={undefined} initial={emptyForm(project)} />}
      </Query>
    </div>
  );
}

function Back({ project }: { project: string }) {
  return (
    <nav aria-label="Back">
      <Link to="/projects/$project/alerts" params={{ project }} search={{ tab: "rules" }}>
        All rules
      </Link>
    </nav>
  );
}
