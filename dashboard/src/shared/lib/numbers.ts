// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

const whole = new Intl.NumberFormat(undefined);
const compactFormat = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 3 });
const percentFormat = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

/** All digits, grouped as the person is used to. */
export function full(count: number): string {
  return whole.format(count);
}

/** At most four characters of digits: 999, 1.23k, 45.6k, 7.8M. */
export function compact(count: number): string {
  return count < 1000 ? String(count) : compactFormat.format(count).replace("K", "k");
}

/** A share from 0 to 1 as a percentage. */
export function percent(share: number): string {
  return percentFormat.format(share);
}

/** `1 event`, `2,000 events`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${full(count)} ${count === 1 ? one : many}`;
}
