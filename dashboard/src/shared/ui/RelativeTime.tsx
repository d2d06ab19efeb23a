// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { ago, exactTime, useNow } from "#shared/lib/time";

/** How long ago something was, with the exact time as its tip. */
export function RelativeTime({ time, suffix = false }: { time: string | number; suffix?: boolean }) {
  const now = useNow();
  const millis = typeof time === "number" ? time : Date.parse(time);
  if (Number.isNaN(millis)) return <span className="muted">never</span>;
  const words = ago(millis, now);
  return (
    <time dateTime={new Date(millis).toISOString()} title={exactTime(millis)}>
      {suffix && words !== "now" && !words.startsWith("in ") ? `${words} ago` : words}
    </time>
  );
}
