// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useId, useState } from "react";
import { reasonOf } from "#shared/api/errors";
import { basePath } from "#shared/lib/base";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { CodeFrame } from "#shared/ui/CodeFrame";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { useCreateToken } from "./membersApi";

const lives = { "1": "1 day", "30": "30 days", "365": "1 year", never: "No end" } as const;

/** Makes a token for somebody and shows it, this once. */
export function TokenDialog({ member, onClose }: { member: string; onClose: () => void }) {
  const form = useId();
  const [label, setLabel] = useState("");
  const [life, setLife] = useState<keyof typeof lives>("365");
  const create = useCreateToken();
  const failure = create.isError ? reasonOf(create.error) : undefined;
  if (create.data) return <Shown member={member} token={create.data.token} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({ member, label: label.trim(), days: life === "never" ? undefined : Number(life) });
  };
  return (
    <Dialog
      title={`New token for ${member}`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} disabled={create.isPending}>
            Make the token
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <Field
          label="Label"
          hint="Where it is used, such as laptop"
          error={failure && (failure.detail || failure.title)}
        >
          {(control) => (
            <input {...control} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
          )}
        </Field>
        <div className="field">
          <span className="field-label">Good for</span>
          <Choice
            label="Good for"
            value={life}
            options={(Object.keys(lives) as (keyof typeof lives)[]).map((value) => ({ value, label: lives[value] }))}
            onChange={setLife}
          />
        </div>
      </form>
    </Dialog>
  );
}

function Shown({ member, token, onClose }: { member: string; token: string; onClose: () => void }) {
  const link = `${location.origin}${basePath}login#token=${token}`;
  return (
    <Dialog
      title={`The token for ${member}`}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="stack">
        <p>
          <b>It is shown here and never again.</b> Whoever has it acts as {member}.
        </p>
        <CodeFrame label="Token" text={token} wrap />
        <CodeFrame label="Link to sign in" text={link} wrap />
      </div>
    </Dialog>
  );
}
