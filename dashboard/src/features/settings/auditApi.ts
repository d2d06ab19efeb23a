// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { infiniteQueryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "#shared/api/client";
import { firstPage, type PageStart, pageAfter } from "#shared/api/paging";
import { roles } from "#shared/api/session";

const entry = z.object({
  id: z.string(),
  time: z.string(),
  actor: z.string(),
  role: z.enum(roles),
  via: z.enum(["session", "token"]),
  action: z.string(),
  project: z.string(),
  target: z.string(),
  address: z.string(),
  request: z.string(),
  status: z.number(),
  detail: z.string(),
});

/** Something that somebody changed, or tried to. */
export type AuditEntry = z.infer<typeof entry>;

const page = z.object({ entries: z.array(entry), next_cursor: z.string().nullable() });

const DAYS = 30;

/** Changes of the last month, the latest first. */
export function auditQuery(actor: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ["audit", actor],
    queryFn: async ({ signal, pageParam }) => {
      const start = pageParam ?? firstPage(DAYS);
      return { ...(await request(page, "audit", { signal, parameters: { ...start, actor, limit: 50 } })), start };
    },
    initialPageParam: undefined as PageStart | undefined,
    getNextPageParam: pageAfter,
  });
}

const actions: Record<string, string> = {
  createMember: "new member",
  changeMember: "member changed",
  createToken: "new token",
  revokeToken: "token revoked",
  createProject: "new project",
  changeProject: "project changed",
  createKey: "new key",
  changeKey: "key changed",
  addRelease: "release told of",
  giveCommands: "commands given",
  setRule: "rule set",
  removeRule: "rule removed",
  simulateRules: "rules tried on history",
  createSilence: "new silence",
  endSilence: "silence ended",
  createSession: "signed in",
  endSession: "signed out",
};

/** What was done, as people say it; the operation's own name if it has no words. */
export function actionWords(action: string): string {
  return actions[action] ?? action;
}
