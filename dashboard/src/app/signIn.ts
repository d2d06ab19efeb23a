// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** The token of a login link, which is taken out of the address and of the history at once. */
export function takeToken(): string | undefined {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null) return undefined;
  history.replaceState(history.state, "", location.pathname + location.search);
  return token;
}

/** Where to go after signing in: a path of this page only, whatever the link says. */
export function safeNext(next: string | undefined): string {
  return next?.startsWith("/") && !next.startsWith("//") && !next.includes("\\") ? next : "/";
}
