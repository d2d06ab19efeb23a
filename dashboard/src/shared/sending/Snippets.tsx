// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import { CodeFrame } from "#shared/ui/CodeFrame";
import { Tabs } from "#shared/ui/Tabs";
import { snippets } from "./snippets";

/** What to paste into each client to send errors to a project. */
export function Snippets({
  project,
  keyOf,
}: {
  project: { readonly id: number; readonly name: string };
  keyOf: string;
}) {
  const all = snippets(project, keyOf);
  const [name, setName] = useState(all[0]?.name ?? "");
  const shown = all.find((each) => each.name === name);
  return (
    <Tabs
      label="Client"
      value={name}
      onChange={setName}
      tabs={all.map((each) => ({ value: each.name, label: each.name }))}
    >
      <div className="panel-body">{shown && <CodeFrame label={shown.name} text={shown.text} />}</div>
    </Tabs>
  );
}
