// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { releasesQuery } from "#shared/api/releases";
import { Choice } from "#shared/ui/Choice";
import { Field } from "#shared/ui/Field";
import { Switch } from "#shared/ui/Switch";
import { kindWords } from "./kinds";
import { ListInput } from "./ListInput";
import { type ListName, type Mistakes, numberFields, type RuleForm } from "./ruleForm";
import { type Kind, kinds } from "./rulesApi";

interface Props {
  readonly project: string;
  readonly form: RuleForm;
  readonly isNew: boolean;
  readonly mistakes: Mistakes;
  readonly onChange: (form: RuleForm) => void;
}

const levels = ["FATAL", "ERROR", "WARNING", "INFO", "DEBUG"];

/** What a rule consists of; which numbers there are depends on its kind. */
export function RuleFields({ project, form, isNew, mistakes, onChange }: Props) {
  const { data: releases = [] } = useQuery(releasesQuery(project));
  const unique = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== "").sort();
  const known: Partial<Record<ListName, readonly string[]>> = {
    services: unique(releases.map((each) => each.service)),
    environments: unique(releases.map((each) => each.environment)),
    releases: unique(releases.map((each) => each.version)),
    levels,
  };
  const set = (change: Partial<RuleForm>) => onChange({ ...form, ...change });
  return (
    <>
      <div className="field">
        <span className="row">
          <Switch label="The rule is on" checked={form.enabled} onChange={(enabled) => set({ enabled })} />
          {form.enabled ? "On" : "Off: it tells of nothing"}
        </span>
      </div>
      <Field label="Fires when" hint={`Fires when ${kindWords[form.kind].when}.`} error={mistakes.kind}>
        {(control) => (
          <select {...control} value={form.kind} onChange={(event) => set({ kind: event.target.value as Kind })}>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindWords[kind].name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {form.kind === "threshold" && (
        <div className="field">
          <span className="field-label">Counts</span>
          <Choice
            label="Counts"
            value={form.measure}
            options={[
              { value: "events", label: "Events" },
              { value: "users", label: "Users" },
            ]}
            onChange={(measure) => set({ measure })}
          />
        </div>
      )}
      <div className="editor-grid">
        {numberFields(form).map((field) => (
          <Field key={field.name} label={field.label} hint={field.hint} error={mistakes[field.name]}>
            {(control) => (
              <input
                {...control}
                inputMode={field.whole ? "numeric" : "decimal"}
                placeholder={field.otherwise === undefined ? "" : String(field.otherwise)}
                value={form.numbers[field.name] ?? ""}
                onChange={(event) => set({ numbers: { ...form.numbers, [field.name]: event.target.value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="editor-grid">
        <Field
          label="Id"
          hint={isNew ? "Names the rule; the id of a default replaces it" : "It cannot be changed"}
          error={mistakes.id}
        >
          {(control) => (
            <input
              {...control}
              value={form.id}
              disabled={!isNew}
              maxLength={100}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => set({ id: event.target.value })}
            />
          )}
        </Field>
        <Field label="Name of the alert" hint="As people and Alertmanager see it" error={mistakes.alertname}>
          {(control) => (
            <input
              {...control}
              value={form.alertname}
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => set({ alertname: event.target.value })}
            />
          )}
        </Field>
        <div className="field">
          <span className="field-label">Severity</span>
          <Choice
            label="Severity"
            value={form.severity}
            options={[
              { value: "info", label: "Info" },
              { value: "warning", label: "Warning" },
              { value: "critical", label: "Critical" },
            ]}
            onChange={(severity) => set({ severity })}
          />
        </div>
        <div className="field">
          <span className="field-label">Holds in</span>
          <Choice
            label="Holds in"
            value={form.project === "" ? "all" : "one"}
            options={[
              { value: "all", label: "All projects" },
              { value: "one", label: form.project === "" ? project : form.project },
            ]}
            onChange={(where) => set({ project: where === "all" ? "" : project })}
          />
        </div>
      </div>
      {form.kind !== "pipeline-stalled" && (
        <fieldset className="editor-filter">
          <legend>Only for</legend>
          {(Object.keys(form.lists) as ListName[]).map((name) => (
            <ListInput
              key={name}
              label={name}
              values={form.lists[name]}
              known={known[name] ?? []}
              error={mistakes[name]}
              onChange={(values) => set({ lists: { ...form.lists, [name]: values } })}
            />
          ))}
          <ListInput
            label="tags"
            placeholder="name=value"
            values={form.tags}
            known={[]}
            error={mistakes.tags}
            onChange={(tags) => set({ tags })}
          />
        </fieldset>
      )}
    </>
  );
}
