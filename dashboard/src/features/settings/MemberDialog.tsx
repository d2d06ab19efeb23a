// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useId, useState } from "react";
import { reasonOf } from "#shared/api/errors";
import { type Role, roles } from "#shared/api/session";
import { toast } from "#shared/lib/toasts";
import { Button } from "#shared/ui/Button";
import { Choice } from "#shared/ui/Choice";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { useChangeMember } from "./membersApi";
import { TokenDialog } from "./TokenDialog";

/** Lets somebody in, and goes on with the token they need for it. */
export function MemberDialog({ onClose }: { onClose: () => void }) {
  const form = useId();
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("triager");
  const change = useChangeMember();
  const failure = change.isError ? reasonOf(change.error) : undefined;
  if (change.isSuccess) return <TokenDialog member={name} onClose={onClose} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { what: "create", name, role },
      { onSuccess: () => toast({ kind: "done", text: `${name} is a member` }) },
    );
  };
  return (
    <Dialog
      title="New member"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} disabled={change.isPending}>
            Let in
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <Field label="Name" hint="Letters, digits and . _ @ + -" error={failure && (failure.detail || failure.title)}>
          {(control) => (
            <input
              {...control}
              value={name}
              required
              maxLength={64}
              pattern="[a-zA-Z0-9][a-zA-Z0-9._@+\-]*"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <div className="field">
          <span className="field-label">Role</span>
          <Choice
            label="Role"
            value={role}
            options={roles.map((value) => ({ value, label: value }))}
            onChange={setRole}
          />
        </div>
      </form>
    </Dialog>
  );
}
