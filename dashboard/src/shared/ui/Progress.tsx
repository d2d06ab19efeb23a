// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { percent } from "#shared/lib/numbers";
import "./progress.css";

/** How much of something is done, from 0 to 1; or that it goes on, if nobody knows how long. */
export function Progress({ label, share }: { label: string; share: number | undefined }) {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
      aria-valuetext={share === undefined ? "it goes on" : percent(share)}
    >
      <span
        className={share === undefined ? "progress-busy" : ""}
        style={share === undefined ? {} : { width: `${share * 100}%` }}
      />
    </div>
  );
}
