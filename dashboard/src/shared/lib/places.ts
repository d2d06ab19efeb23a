// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

const places = new Map<string, number>();

const MOST = 50;

/** How far down a list was when it was left, so that who comes back is where they were. */
export function placeOf(list: string): number {
  return places.get(list) ?? 0;
}

export function keepPlace(list: string, offset: number): void {
  places.delete(list);
  places.set(list, offset);
  const [oldest] = places.keys();
  if (places.size > MOST && oldest !== undefined) places.delete(oldest);
}
