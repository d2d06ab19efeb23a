// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions, useQuery } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";
import { z } from "zod";
import { request } from "./client";
import { ApiError } from "./errors";
import { queryClient } from "./queryClient";

export const roles = ["viewer", "triager", "admin"] as const;

export type Role = (typeof roles)[number];

const session = z.object({ name: z.string(), role: z.enum(roles), expires_at: z.string().nullable() });

export type Session = z.infer<typeof session>;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => request(session, "session", { signal }),
  staleTime: 60_000,
});

/** Whether the person may do what needs a role. */
export function useMay(role: Role): boolean {
  const { data } = useQuery(sessionQuery);
  return data !== undefined && roles.indexOf(data.role) >= roles.indexOf(role);
}

/** Signs in with a token. */
export async function signIn(token: string): Promise<Session> {
  const signedIn = await request(session, "session", { method: "POST", body: { token } });
  queryClient.clear();
  queryClient.setQueryData(sessionQuery.queryKey, signedIn);
  return signedIn;
}

/** Ends the session, then leaves the page. What the page waits for is given up: it would be refused. */
export async function signOut(leave: () => Promise<unknown>): Promise<void> {
  await queryClient.cancelQueries();
  await request(z.undefined(), "session", { method: "DELETE" });
  await leave();
  queryClient.clear();
}

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
