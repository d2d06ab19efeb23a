// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { releasesQuery } from "#shared/api/releases";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Field } from "#shared/ui/Field";

interface Props {
  readonly project: string;
  readonly onClose: () => void;
  readonly onResolve: (release: string, environment: string) => void;
}

/** Asks in which release it is mended. */
export function ResolveDialog({ project, onClose, onResolve }: Props) {
  const form = useId();
  const { data: releases = [] } = useQuery(releasesQuery(project));
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    onClose();
    onResolve(String(data.get("release")).trim(), String(data.get("environment")).trim());
  };
  const unique = (values: readonly string[]) => [...new Set(values)].filter((value) => value !== "");
  return (
    <Dialog
      title="Resolve in a release"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={form}>
            Resolve
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit}>
        <Field label="Release" hint="An event of this release, or of a later one, reopens it.">
          {(control) => (
            <input {...control} name="release" list={`${form}-releases`} required maxLength={200} autoComplete="off" />
          )}
        </Field>
        <Field label="Environment" hint="Only what happens there reopens it; empty for all.">
          {(control) => (
            <input {...control} name="environment" list={`${form}-environments`} maxLength={200} autoComplete="off" />
          )}
        </Field>
        <datalist id={`${form}-releases`}>
          {unique(releases.map((each) => each.version)).map((version) => (
            <option key={version} value={version} />
          ))}
        </datalist>
        <datalist id={`${form}-environments`}>
          {unique(releases.map((each) => each.environment)).map((environment) => (
            <option key={environment} value={environment} />
          ))}
        </datalist>
      </form>
    </Dialog>
  );
}
