// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { reasonOf } from "#shared/api/errors";
import { toast } from "#shared/lib/toasts";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { createSilence, type Matcher, silencesQuery } from "./silencesApi";

interface Props {
  readonly project: string;
  readonly about?: readonly Matcher[];
  readonly onClose: () => void;
}

const labels = ["alertname", "group_id", "rule", "service", "env", "severity", "endpoint", "role", "root_group"];

const signs = [
  { sign: "=", is_equal: true, is_regex: false },
  { sign: "!=", is_equal: false, is_regex: false },
  { sign: "=~", is_equal: true, is_regex: true },
  { sign: "!~", is_equal: false, is_regex: true },
] as const;

const hours = { "1": "1 h", "4": "4 h", "24": "1 day", "168": "1 week" } as const;

/** Asks what nobody shall be told of, for how long and why. */
export function SilenceDialog({ project, about, onClose }: Props) {
  const form = useId();
  const client = useQueryClient();
  const [matchers, setMatchers] = useState<readonly Matcher[]>(
    about ?? [{ name: "alertname", value: "", is_regex: false, is_equal: true }],
  );
  const [length, setLength] = useState<keyof typeof hours>("4");
  const [comment, setComment] = useState("");
  const create = useMutation({
    mutationFn: () =>
      createSilence(project, {
        matchers,
        comment: comment.trim(),
        ends_at: new Date(Date.now() + Number(length) * 3_600_000).toISOString(),
      }),
    onSuccess: () => {
      toast({ kind: "done", text: `Nobody is told for ${hours[length]}` });
      void client.invalidateQueries({ queryKey: silencesQuery(project).queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  const change = (at: number, matcher: Partial<Matcher>) =>
    setMatchers(matchers.map((each, index) => (index === at ? { ...each, ...matcher } : each)));
  const failure = create.isError ? reasonOf(create.error) : undefined;
  return (
    <Dialog
      title="New silence"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} disabled={create.isPending}>
            Silence
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <fieldset className="matchers">
          <legend className="field-label">Alerts of {project} whose labels are</legend>
          {matchers.map((matcher, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity
            <div key={index} className="matcher">
              <input
                className="input"
                aria-label="Label"
                list={`${form}-labels`}
                value={matcher.name}
                required
                pattern="[a-zA-Z_][a-zA-Z0-9_]*"
                onChange={(event) => change(index, { name: event.target.value })}
              />
              <select
                className="input"
                aria-label="How to compare"
                value={
                  signs.find((each) => each.is_equal === matcher.is_equal && each.is_regex === matcher.is_regex)?.sign
                }
                onChange={(event) => {
                  const { is_equal, is_regex } = signs.find((each) => each.sign === event.target.value) ?? signs[0];
                  change(index, { is_equal, is_regex });
                }}
              >
                {signs.map(({ sign }) => (
                  <option key={sign}>{sign}</option>
                ))}
              </select>
              <input
                className="input"
                aria-label="Value"
                value={matcher.value}
                maxLength={1000}
                required
                onChange={(event) => change(index, { value: event.target.value })}
              />
              <Button
                kind="bare"
                icon="close"
                aria-label="Remove this line"
                disabled={matchers.length === 1}
                onClick={() => setMatchers(matchers.filter((_, each) => each !== index))}
              />
            </div>
          ))}
          <Button
            kind="bare"
            small
            disabled={matchers.length >= 20}
            onClick={() => setMatchers([...matchers, { name: "", value: "", is_regex: false, is_equal: true }])}
          >
            And another label
          </Button>
        </fieldset>
        <datalist id={`${form}-labels`}>
          {labels.map((label) => (
            <option key={label} value={label} />
          ))}
        </datalist>
        <div className="field">
          <span className="field-label">For</span>
          <Choice
            label="How long"
            value={length}
            options={(Object.keys(hours) as (keyof typeof hours)[]).map((value) => ({ value, label: hours[value] }))}
            onChange={setLength}
          />
        </div>
        <Field label="Why">
          {(control) => (
            <textarea
              {...control}
              value={comment}
              required
              maxLength={1000}
              placeholder="So that others know"
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
        {failure && (
          <p className="field-error" role="alert">
            Not silenced: {failure.title}
            {failure.detail !== "" && `: ${failure.detail}`}
          </p>
        )}
      </form>
    </Dialog>
  );
}
