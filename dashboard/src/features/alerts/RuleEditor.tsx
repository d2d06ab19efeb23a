// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { ApiError, reasonOf } from "#shared/api/errors";
import { useMay } from "#shared/api/session";
import { toast } from "#shared/lib/toasts";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { CodeFrame } from "#shared/ui/CodeFrame";
import { RuleFields } from "./RuleFields";
import { fieldOf, type Mistakes, type RuleForm, ruleOf } from "./ruleForm";
import { isSame, type RuleInForce, useRemoveRule, useSetRule } from "./rulesApi";
import { Trials } from "./Trials";

interface Props {
  readonly project: string;
  readonly inForce: readonly RuleInForce[];
  readonly held: RuleInForce | undefined;
  readonly initial: RuleForm;
}

/** A rule as a form, beside what it would have told of. */
export function RuleEditor({ project, inForce, held, initial }: Props) {
  const [form, setForm] = useState(initial);
  const [refusal, setRefusal] = useState<{ readonly title: string; readonly detail: string }>();
  const [asked, setAsked] = useState(false);
  const isAdmin = useMay("admin");
  const navigate = useNavigate();
  const set = useSetRule(project);
  const remove = useRemoveRule(project);
  const result = ruleOf(form);
  const rule = "rule" in result ? result.rule : undefined;
  const taken = held === undefined && inForce.some((each) => each.rule.id === form.id.trim());
  const unchanged = held !== undefined && rule !== undefined && isSame(rule, held.rule);
  const mistakes = mistakesOf(asked && "mistakes" in result ? result.mistakes : {}, refusal?.detail, taken);
  const change = (next: RuleForm) => {
    setForm(next);
    setRefusal(undefined);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!rule || taken) return;
    set.mutate(rule, {
      onSuccess: () => {
        toast({ kind: "done", text: `${rule.id} is saved`, detail: "It holds as soon as the job track has read it." });
        navigate({ to: "/projects/$project/alerts", params: { project }, search: { tab: "rules" } });
      },
      onError: (error) => setRefusal(error instanceof ApiError && error.detail !== "" ? error : reasonOf(error)),
    });
  };
  const leave = () => navigate({ to: "/projects/$project/alerts", params: { project }, search: { tab: "rules" } });
  return (
    <div className="editor">
      <form className="panel editor-form" onSubmit={save} noValidate>
        <header className="panel-head">
          <h1>{held ? held.rule.id : "New rule"}</h1>
          {held?.source === "default" && (
            <Badge title="Saving it makes a rule that replaces the default">default</Badge>
          )}
          {held?.replaces_default && <Badge tone="act">changed default</Badge>}
        </header>
        <div className="panel-body stack">
          <RuleFields project={project} form={form} isNew={held === undefined} mistakes={mistakes} onChange={change} />
          {refusal && fieldOf(refusal.detail) === undefined && (
            <p className="field-error" role="alert">
              Not saved: {refusal.detail || refusal.title}
            </p>
          )}
        </div>
        <footer className="editor-foot">
          {isAdmin ? (
            <>
              {held?.source === "given" && (
                <Button
                  kind="danger"
                  disabled={remove.isPending}
                  onClick={() => remove.mutate(held.rule.id, { onSuccess: leave })}
                >
                  {held.replaces_default ? "Back to the default" : "Remove"}
                </Button>
              )}
              <span className="push" />
              <Button onClick={leave}>Cancel</Button>
              <Button kind="primary" type="submit" disabled={unchanged || set.isPending}>
                {set.isPending ? "Saving …" : "Save"}
              </Button>
            </>
          ) : (
            <span className="muted">Administrators may save rules; anybody who triages may try them.</span>
          )}
        </footer>
      </form>
      <div className="stack editor-side">
        <Trials project={project} inForce={inForce} draft={rule} unchanged={unchanged} />
        {rule && (
          <details className="panel rule-json">
            <summary>The same rule for the command line</summary>
            <div className="panel-body">
              <CodeFrame label="./errata rule set rule.json" text={JSON.stringify(rule, null, 2)} />
            </div>
          </details>
        )}
      </div>
    </div>
  );
}

function mistakesOf(own: Mistakes, refused: string | undefined, taken: boolean): Mistakes {
  const field = refused === undefined ? undefined : fieldOf(refused);
  return {
    ...(field !== undefined && refused !== undefined && { [field]: refused }),
    ...(taken && { id: "There is a rule of this id" }),
    ...own,
  };
}
