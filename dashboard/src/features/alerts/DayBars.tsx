// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Report } from "./simulationApi";

const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", timeZone: "UTC" });

/** Notifications of each day, two bars beside each other. */
export function DayBars({ days, before }: { days: Report["by_day"]; before: string }) {
  const all = Object.entries(days).sort(([one], [other]) => (one < other ? -1 : 1));
  const most = Math.max(1, ...all.flatMap(([, pair]) => [pair.before, pair.after]));
  return (
    <figure className="days">
      <ol>
        {all.map(([date, pair]) => (
          <li key={date}>
            <span className="visually-hidden">
              {date}: {pair.before} before, {pair.after} after
            </span>
            <span className="days-bars" aria-hidden="true">
              <span className="days-before" style={{ height: `${(100 * pair.before) / most}%` }} />
              <span className="days-after" style={{ height: `${(100 * pair.after) / most}%` }} />
            </span>
            <span className="days-name" aria-hidden="true">
              {day.format(Date.parse(date))}
            </span>
          </li>
        ))}
      </ol>
      <figcaption className="days-legend">
        <span className="days-key days-before" /> {before} <span className="days-key days-after" /> this rule
        <span className="push">at most {most} a day</span>
      </figcaption>
    </figure>
  );
}
