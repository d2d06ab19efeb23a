// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { Empty } from "#shared/ui/States";

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <main className="page">
      <title>Not found · Errata</title>
      <Empty icon="warning" title="There is no such page">
        <Link to="/">Go to the groups</Link>
      </Empty>
    </main>
  );
}
