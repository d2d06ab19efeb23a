// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type FormEvent, useId, useState } from "react";
import { toast } from "#shared/lib/toasts";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";
import { type FullProject, type Key, useChangeProject } from "./projectsApi";

interface Props {
  readonly project: FullProject;
  /** The key that the new one is to replace, if any. */
  readonly old: Key | undefined;
  readonly onMade: (key: string) => void;
  readonly onClose: () => void;
}

/** Makes a key, or one in the place of another that goes on working until it is disabled. */
export function KeyDialog({ project, old, onMade, onClose }: Props) {
  const form = useId();
  const [label, setLabel] = useState(old?.label ?? "");
  const change = useChangeProject();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate(
      { what: "add-key", project, label: label.trim() },
      {
        onSuccess: (changed) => {
          const known = new Set(project.keys.map((each) => each.key));
          const made = changed.keys.find((each) => !known.has(each.key));
          if (made) onMade(made.key);
          toast({
            kind: "done",
            text: "The key is made",
            detail: old ? "The old one still works: disable it when no client uses it any more." : "It is shown below.",
          });
          onClose();
        },
      },
    );
  };
  return (
    <Dialog
      title={old ? `Rotate ${old.label || "the key"}` : "New key"}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form} disabled={change.isPending}>
            Make the key
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        {old && (
          <ol className="steps">
            <li>A new key is made; the old one goes on working.</li>
            <li>You give the new one to your clients.</li>
            <li>You disable the old one.</li>
          </ol>
        )}
        <Field label="Label" hint="Says who sends with it, such as mobile">
          {(control) => (
            <input {...control} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />
          )}
        </Field>
      </form>
    </Dialog>
  );
}
