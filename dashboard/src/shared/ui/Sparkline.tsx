// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { compact, full } from "#shared/lib/numbers";
import "./sparkline.css";

interface Props {
  readonly values: readonly number[];
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  /** Index from which on a deployment is in force: bars before it are faded. */
  readonly since?: number | undefined;
}

/** Counts over time as thin bars; the highest is told in words. */
export function Sparkline({ values, label, width = 112, height = 24, since = 0 }: Props) {
  const most = Math.max(1, ...values);
  const step = width / Math.max(1, values.length);
  const total = values.reduce((sum, value) => sum + value, 0);
  return (
    <svg
      className="sparkline"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}: ${full(total)} in all, at most ${compact(most)} at a time`}
    >
      <path className="sparkline-base" d={`M0 ${height - 0.5}H${width}`} />
      <path className="sparkline-bars sparkline-before" d={bars(values.slice(0, since), 0, step, height, most)} />
      <path className="sparkline-bars" d={bars(values.slice(since), since, step, height, most)} />
    </svg>
  );
}

function bars(values: readonly number[], from: number, step: number, height: number, most: number): string {
  const width = Math.max(1, step - 1);
  return values
    .map((value, index) => {
      if (value === 0) return "";
      const tall = Math.max(1.5, (value / most) * (height - 2));
      return `M${((from + index) * step).toFixed(2)} ${(height - tall).toFixed(2)}h${width.toFixed(2)}V${height}h-${width.toFixed(2)}z`;
    })
    .join("");
}
