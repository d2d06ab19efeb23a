// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { compact, percent } from "#shared/lib/numbers";
import type { Call } from "./api";

export const connectionWords: Record<Call["connection"], string> = {
  RPC: "call",
  DATABASE: "database",
  MESSAGING: "message",
  VIRTUAL: "seen from one side",
};

/** From this share of errors on a line is amber, and red. */
export const WARN_FROM = 0.001;
export const BAD_FROM = 0.01;

export function toneOf(share: number): "plain" | "warn" | "bad" {
  if (share >= BAD_FROM) return "bad";
  return share >= WARN_FROM ? "warn" : "plain";
}

/** An estimate of a count, which need not be whole. */
export function about(count: number): string {
  return compact(Math.round(count));
}

/** A share that is not nothing never reads 0 %. */
export function shareWords(share: number): string {
  return share > 0 && share < 0.0005 ? "< 0.1%" : percent(share);
}

/** A search for groups of a service. */
export function groupsOf(service: string): string {
  return `service:${/[\s,"]/.test(service) ? `"${service.replaceAll('"', '\\"')}"` : service}`;
}
