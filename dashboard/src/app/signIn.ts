// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { redirect } from "@tanstack/react-router";
import { ApiError } from "#shared/api/errors";
import { queryClient } from "#shared/api/queryClient";
import { sessionQuery } from "#shared/api/session";

/** Leads who is not signed in to the login page, and back to where they were going afterwards. */
export async function requireSession(href: string): Promise<void> {
  try {
    await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      throw redirect({ to: "/login", search: href === "/" ? {} : { next: href } });
    }
    throw error;
  }
}

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
