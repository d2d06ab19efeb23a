// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useId, useState } from "react";
import type { IgnoreUntil } from "#shared/api/commands";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";

interface Props {
  readonly onClose: () => void;
  readonly onIgnore: (until: IgnoreUntil) => void;
}

/** Asks what ends an ignore: the first of what is given. */
export function IgnoreDialog({ onClose, onIgnore }: Props) {
  const form = useId();
  const [error, setError] = useState<string>();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = read(new FormData(event.currentTarget));
    if (until.window_count !== undefined && until.window_minutes === undefined) {
      setError("Say within how many minutes.");
      return;
    }
    onClose();
    onIgnore(until);
  };
  return (
    <Dialog
      title="Ignore until"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form}>
            Ignore
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <p className="muted">
          The first of these that comes true ends it; with none it lasts until somebody says otherwise.
        </p>
        <Field label="Time">{(control) => <input {...control} name="until" type="datetime-local" />}</Field>
        <Field label="More events">{(control) => <input {...control} name="count" type="number" min={1} />}</Field>
        <Field label="Events in a window">
          {(control) => <input {...control} name="window_count" type="number" min={1} />}
        </Field>
        <Field label="Minutes of that window" error={error}>
          {(control) => <input {...control} name="window_minutes" type="number" min={1} max={43_200} />}
        </Field>
        <Field label="Affected users">{(control) => <input {...control} name="users" type="number" min={1} />}</Field>
        <label className="row">
          <input type="checkbox" name="escalating" /> It is more than it ever was
        </label>
      </form>
    </Dialog>
  );
}

function read(form: FormData): IgnoreUntil {
  const number = (name: string) => Number(form.get(name)) || undefined;
  const time = String(form.get("until") ?? "");
  const all = {
    until: time === "" ? undefined : new Date(time).toISOString(),
    count: number("count"),
    window_count: number("window_count"),
    window_minutes: number("window_count") === undefined ? undefined : number("window_minutes"),
    users: number("users"),
    escalating: form.get("escalating") === null ? undefined : true,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
