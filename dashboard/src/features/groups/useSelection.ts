// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useMemo, useRef, useState } from "react";
import type { GroupRow } from "./api";

/** Which lines are selected; those that are no longer loaded do not count. */
export function useSelection(rows: readonly GroupRow[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef(-1);
  const chosen = useMemo(() => rows.filter((row) => ids.has(row.id)), [rows, ids]);
  const toggle = useCallback(
    (index: number, range: boolean) => {
      const from = range && last.current >= 0 ? last.current : index;
      last.current = index;
      setIds((before) => {
        const next = new Set(before);
        const on = from !== index || !before.has(rows[index]?.id ?? "");
        for (const row of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
          if (on) next.add(row.id);
          else next.delete(row.id);
        }
        return next;
      });
    },
    [rows],
  );
  const clear = useCallback(() => setIds(new Set()), []);
  const all = useCallback(() => setIds(new Set(rows.map((row) => row.id))), [rows]);
  return { chosen, has: (id: string) => ids.has(id), toggle, clear, all };
}
