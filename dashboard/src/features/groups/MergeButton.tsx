// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { useMay } from "#shared/api/session";
import { full } from "#shared/lib/numbers";
import { undoOfMerge } from "#shared/triage/merge";
import { useTriage } from "#shared/triage/useTriage";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { GroupTitle } from "#shared/ui/GroupTitle";
import type { GroupRow } from "./api";

interface Props {
  readonly project: string;
  readonly groups: readonly GroupRow[];
  readonly onAsked: () => void;
}

/** Says that the selected groups are one problem, after asking which of them stays. */
export function MergeButton({ project, groups, onAsked }: Props) {
  const [open, setOpen] = useState(false);
  const may = useMay("triager");
  return (
    <>
      <Button small icon="merge" disabled={!may || groups.length < 2} onClick={() => setOpen(true)}>
        Merge
      </Button>
      {open && <MergeDialog project={project} groups={groups} onClose={() => setOpen(false)} onAsked={onAsked} />}
    </>
  );
}

function MergeDialog({ project, groups, onClose, onAsked }: Props & { onClose: () => void }) {
  const { run } = useTriage(project);
  const largest = groups.reduce((most, each) => (each.count > most.count ? each : most));
  const [into, setInto] = useState(largest.id);
  const merge = () => {
    const others = groups.filter((each) => each.id !== into).map((each) => each.id);
    onClose();
    onAsked();
    void run({
      commands: [{ kind: "merge", groups: others, into }],
      words: `Merged ${groups.length} groups into one`,
      undo: () => undoOfMerge(project, others, into),
      groups: [into, ...others],
    });
  };
  return (
    <Dialog
      title={`Merge ${groups.length} groups`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" onClick={merge}>
            Merge
          </Button>
        </>
      }
    >
      <fieldset className="choices">
        <legend>Their variants, and all that come later, go to</legend>
        {groups.map((group) => (
          <label key={group.id} className="choice">
            <input type="radio" name="into" checked={group.id === into} onChange={() => setInto(group.id)} />
            <GroupTitle type={group.type} title={group.title} level={group.level} />
            <span className="push muted">{full(group.count)}</span>
          </label>
        ))}
      </fieldset>
      <p className="muted">No event is changed: a variant that is split off later takes its events along.</p>
    </Dialog>
  );
}
