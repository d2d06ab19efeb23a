// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Series } from "../api";

/** One layer of the chart, from the base line up: what is under it is added. */
export interface Layer {
  readonly release: string;
  readonly other: boolean;
  readonly total: number;
  readonly counts: readonly number[];
  readonly tops: readonly number[];
}

/** The releases on top of each other, the newest at the top, what is left over at the bottom. */
export function stacked(series: Series): readonly Layer[] {
  const firstAt = (counts: readonly number[]) => {
    const at = counts.findIndex((count) => count > 0);
    return at < 0 ? counts.length : at;
  };
  const ordered = [...series.releases].sort(
    (a, b) => Number(b.other) - Number(a.other) || firstAt(a.counts) - firstAt(b.counts),
  );
  let under: readonly number[] = series.buckets.map(() => 0);
  return ordered.map((each) => {
    under = under.map((sum, at) => sum + (each.counts[at] ?? 0));
    return { ...each, tops: under };
  });
}

/** A release as people read it. */
export function releaseWord(layer: { readonly release: string; readonly other: boolean }): string {
  return layer.other ? "others" : layer.release || "no release";
}
