// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** A value as a search has to have it. */
export function quoted(value: string): string {
  return value === "" || /[\s,"*<>]/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : value;
}
