// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { queryOptions } from "@tanstack/react-query";
import { z } from "zod";
import { request } from "./client";
import { roles } from "./session";

const member = z.object({
  name: z.string(),
  role: z.enum(roles),
  disabled: z.boolean(),
  version: z.number(),
  created_at: z.string(),
  tokens: z
    .array(z.object({ id: z.string(), label: z.string(), created_at: z.string(), expires_at: z.string().nullable() }))
    .optional(),
});

export type Member = z.infer<typeof member>;

/** Who may do what; tokens are told to administrators only. */
export const membersQuery = queryOptions({
  queryKey: ["members"],
  queryFn: async ({ signal }) => (await request(z.object({ members: z.array(member) }), "members", { signal })).members,
  staleTime: 60_000,
});
