// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { z } from "zod";
import { request, segment } from "#shared/api/client";
import { type Member, membersQuery } from "#shared/api/members";
import type { Role } from "#shared/api/session";
import { failed } from "./failed";

const token = z.object({ id: z.string(), token: z.string() });

type Change =
  | { readonly what: "create"; readonly name: string; readonly role: Role }
  | { readonly what: "role"; readonly member: Member; readonly role: Role }
  | { readonly what: "disable"; readonly member: Member; readonly disabled: boolean }
  | { readonly what: "revoke"; readonly member: Member; readonly token: string };

function send(change: Change): Promise<unknown> {
  if (change.what === "create") {
    return request(z.unknown(), "members", { method: "POST", body: { name: change.name, role: change.role } });
  }
  const path = `members/${segment(change.member.name)}`;
  const { version } = change.member;
  switch (change.what) {
    case "role":
      return request(z.unknown(), path, { method: "PATCH", body: { role: change.role, version } });
    case "disable":
      return request(z.unknown(), path, { method: "PATCH", body: { disabled: change.disabled, version } });
    case "revoke":
      return request(z.unknown(), `${path}/tokens/${segment(change.token)}`, { method: "DELETE" });
  }
}

/** Changes who may do what; shown at once, and taken back with a reason if it is refused. */
export function useChangeMember() {
  const client = useQueryClient();
  const { queryKey } = membersQuery;
  return useMutation({
    mutationFn: send,
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(
        queryKey,
        before?.map((each) => guessed(each, change)),
      );
      return before;
    },
    onError: (error, change, before) => {
      client.setQueryData(queryKey, before);
      if (change.what !== "create") failed(`${change.member.name} stays as before`, error);
    },
    onSettled: () => client.invalidateQueries({ queryKey }),
  });
}

function guessed(each: Member, change: Change): Member {
  if (change.what === "create" || change.member.name !== each.name) return each;
  if (change.what === "role") return { ...each, role: change.role };
  if (change.what === "disable") return { ...each, disabled: change.disabled };
  return { ...each, tokens: each.tokens?.filter((held) => held.id !== change.token) };
}

/** Makes a token. */
export function useCreateToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ member, label, days }: { member: string; label: string; days: number | undefined }) =>
      request(token, `members/${segment(member)}/tokens`, {
        method: "POST",
        body: {
          ...(label !== "" && { label }),
          ...(days !== undefined && { expires_at: new Date(Date.now() + days * 86_400_000).toISOString() }),
        },
      }),
    // The secret is nowhere but on the page that shows it.
    gcTime: 0,
    onSuccess: () => client.invalidateQueries({ queryKey: membersQuery.queryKey }),
  });
}
