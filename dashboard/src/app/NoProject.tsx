// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

import { CodeFrame } from "#shared/ui/CodeFrame";
import { Empty } from "#shared/ui/States";

/** The very first page, before there is a project. */
export function NoProject() {
  return (
    <main className="page">
      <title>Errata</title>
      <Empty icon="info" title="There is no project yet">
        <p>A project has the keys that clients send errors with. Create the first one on the command line:</p>
      </Empty>
      <CodeFrame label="Command" text="./errata project create shop" />
    </main>
  );
}
