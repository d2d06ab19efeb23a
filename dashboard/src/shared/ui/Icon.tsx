// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

const paths = {
  groups: "M3 4h14M3 10h14M3 16h9",
  trace: "M3 4h8M6 8h9M6 12h5M9 16h8",
  services:
    "M5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5 17a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 5.6l6.2 3.6M7 14.4l6.2-3.6",
  alerts: "M5 14V9a5 5 0 0 1 10 0v5l1.5 1.5h-13L5 14ZM8.5 17.5h3",
  replay: "M4 10a6 6 0 1 1 1.8 4.3M4 10V6M4 10h4",
  settings: "M4 6h6M14 6h2M4 14h2M10 14h6M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  search: "M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.5 13.5 17 17",
  check: "m4 10.5 4 4 8-9",
  close: "m5 5 10 10M15 5 5 15",
  down: "m5 8 5 5 5-5",
  right: "m8 5 5 5-5 5",
  left: "m12 5-5 5 5 5",
  first: "m14 5-5 5 5 5M6 5v10",
  last: "m6 5 5 5-5 5M14 5v10",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  copy: "M7 7V4.5A1.5 1.5 0 0 1 8.5 3h7A1.5 1.5 0 0 1 17 4.5v7a1.5 1.5 0 0 1-1.5 1.5H13M4.5 7h7A1.5 1.5 0 0 1 13 8.5v7a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 3 15.5v-7A1.5 1.5 0 0 1 4.5 7Z",
  sun: "M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1",
  moon: "M16.5 11.5A6.7 6.7 0 0 1 8.5 3.5a6.7 6.7 0 1 0 8 8Z",
  screen: "M3 4h14v9.5H3V4ZM7.5 17h5M10 13.5V17",
  menu: "M3 5.5h14M3 10h14M3 14.5h14",
  user: "M10 10a3.25 3.25 0 1 0 0-6.5A3.25 3.25 0 0 0 10 10ZM3.5 17a6.5 6.5 0 0 1 13 0",
  warning: "M10 3 2.5 16.5h15L10 3ZM10 8.5v3.5M10 14.3v.01",
  info: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM10 9v4.5M10 6.5v.01",
  bookmark: "M5.5 3.5h9V17L10 13.5 5.5 17V3.5Z",
  merge: "M5 4v3.5A4.5 4.5 0 0 0 9.5 12H15M12 8.5 15.5 12 12 15.5M5 12v4",
  split: "M3.5 10H8l4-5h4.5M8 10l4 5h4.5M14 2.5 16.5 5 14 7.5M14 12.5l2.5 2.5-2.5 2.5",
  external: "M8 4H4v12h12v-4M11.5 3.5h5v5M16.5 3.5 9.5 10.5",
  refresh: "M16 10a6 6 0 1 1-1.8-4.3M16 3v4h-4",
  comment: "M3.5 4h13v9.5H9L5.5 16.5v-3h-2V4Z",
  sort: "M6.5 4v12M3.5 13l3 3 3-3M13.5 16V4M10.5 7l3-3 3 3",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  logout: "M8 4H4v12h4M12.5 6.5 16 10l-3.5 3.5M16 10H8",
  help: "M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM7.8 8a2.25 2.25 0 1 1 3.2 2c-.6.35-1 .85-1 1.6M10 14.2v.01",
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a word; it says nothing by itself to a screen reader. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
