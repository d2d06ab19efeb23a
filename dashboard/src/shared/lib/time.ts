// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from "react";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const each of listeners) each();
  }, 10_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
}

/** The time, moving every ten seconds with one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => {
    if (timer === undefined && Date.now() - now > 1000) now = Date.now();
    return now;
  });
}

/** How long ago in one unit: `now`, `4m`, `3h`, `12d`, `5mo`, `2y`; of a time to come `in 4m`. */
export function ago(time: number, at: number): string {
  const past = at - time;
  if (past < 0) return past > -10_000 ? "now" : `in ${span(-past)}`;
  return past < 10_000 ? "now" : span(past);
}

/** A length of time in one unit. */
export function span(millis: number): string {
  if (millis < MINUTE) return `${Math.floor(millis / 1000)}s`;
  if (millis < HOUR) return `${Math.floor(millis / MINUTE)}m`;
  if (millis < DAY) return `${Math.floor(millis / HOUR)}h`;
  if (millis < 60 * DAY) return `${Math.floor(millis / DAY)}d`;
  if (millis < 365 * DAY) return `${Math.floor(millis / (30 * DAY))}mo`;
  return `${Math.floor(millis / (365 * DAY))}y`;
}

const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const short = new Intl.DateTimeFormat(undefined, {
  month: "short",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
});

/** Date and time to the second, in the person's zone and words. */
export function exactTime(time: number): string {
  return exact.format(time);
}

/** Day and minute, for axes and tips. */
export function shortTime(time: number): string {
  return short.format(time);
}

/** A duration given in microseconds: `850 µs`, `12.4 ms`, `1.32 s`, `2m 5s`. */
export function micros(value: number): string {
  const size = Math.abs(value);
  if (size < 1000) return `${Math.round(value)} µs`;
  if (size < 1_000_000) return `${trim(value / 1000)} ms`;
  if (size < 60_000_000) return `${trim(value / 1_000_000)} s`;
  const minutes = Math.trunc(value / 60_000_000);
  return `${minutes}m ${Math.round(Math.abs(value) / 1_000_000) % 60}s`;
}

function trim(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}
