// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** Two stacks side by side: calls that agree stand beside each other, others beside nothing. */
export interface AlignedCall {
  readonly left: string | undefined;
  readonly right: string | undefined;
}

const MOST = 200;

/** Puts two stacks beside each other by their longest common sequence. */
export function align(left: readonly string[], right: readonly string[]): readonly AlignedCall[] {
  const a = left.slice(0, MOST);
  const b = right.slice(0, MOST);
  const common = lengths(a, b);
  const rows: AlignedCall[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      rows.push({ left: a[i++], right: b[j++] });
    } else if (i < a.length && (j === b.length || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      rows.push({ left: a[i++], right: undefined });
    } else {
      rows.push({ left: undefined, right: b[j++] });
    }
  }
  return rows.reduce<AlignedCall[]>(beside, []);
}

// A call that one stack has in the place of another's stands beside it.
function beside(rows: AlignedCall[], row: AlignedCall): AlignedCall[] {
  const last = rows.at(-1);
  if (last && last.right === undefined && row.left === undefined)
    rows[rows.length - 1] = { left: last.left, right: row.right };
  else rows.push(row);
  return rows;
}

/** Length of the longest common sequence of what follows each pair of places. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const row = table[i];
      if (!row) continue;
      row[j] = a[i] === b[j] ? (table[i + 1]?.[j + 1] ?? 0) + 1 : Math.max(table[i + 1]?.[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}
