// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** Reads what this browser remembers; nothing where storage is forbidden. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`errata.${key}`) ?? undefined;
  } catch {
    return undefined; // private windows may forbid it; what is remembered is a comfort only
  }
}

/** Remembers a preference in this browser, or forgets it. */
export function remember(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`errata.${key}`);
    else localStorage.setItem(`errata.${key}`, value);
  } catch {
    // as above
  }
}
