// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from "node:fs";
import { type APIRequestContext, type APIResponse, request } from "@playwright/test";
import { failures, GROUPS } from "./errors";
import { awaitAnswer } from "./spans";
import { administrator, awaitGroups, newRule, type Role, send, stateFile, url, type World, worldFile } from "./stack";

/** Makes projects and members of its own on the stack, sends errors, and waits until they are in groups. */
export default async function prepare(): Promise<void> {
  mkdirSync("target", { recursive: true });
  const api = await administrator();
  const run = Date.now().toString(36);
  const shop = await project(api, `e2e-${run}`);
  const empty = await project(api, `e2e-empty-${run}`);
  const world: World = { project: shop.name, id: shop.id, key: shop.key, empty };
  writeFileSync(worldFile, JSON.stringify(world));
  for (const role of ["viewer", "triager", "admin"] as const) {
    await saveSession(role, await token(api, `${role}-${run}`, role));
  }
  await rule(api, shop.name);
  for (const failure of failures) await send(shop, failure);
  await awaitGroups(api, shop.name, "", GROUPS);
  await awaitGroups(api, shop.name, "type:com.acme.PaymentTimeout count:>=3");
  await awaitGroups(api, shop.name, "type:com.acme.CartClosed count:>=2");
  await api.dispose();
}

// Right after the demo Kafka may be too busy to answer in time; what was made all the same is there the next time.
async function patiently(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await ask();
    if (answer.status() !== 503 || Date.now() > end) return answer;
    await new Promise((done) => setTimeout(done, 2000));
  }
}

async function project(api: APIRequestContext, name: string) {
  const answer = await patiently(() => api.post("projects", { data: { name } }));
  if (answer.status() !== 201) throw new Error(`no project: ${answer.status()} ${await answer.text()}`);
  const made = (await answer.json()) as { id: number; name: string; keys: { key: string }[] };
  return { name: made.name, id: made.id, key: made.keys[0]?.key ?? "" };
}

// New groups of a service that is as new are told of by no default.
async function rule(api: APIRequestContext, name: string): Promise<void> {
  const body = { id: newRule(name), kind: "new-group", alertname: "E2eNew", project: name, service_quiet_minutes: 0 };
  const answer = await api.put(`rules/${body.id}`, { data: body });
  if (!answer.ok()) throw new Error(`no rule: ${answer.status()} ${await answer.text()}`);
  await awaitAnswer(api, `rules/${body.id}`, () => true);
}

async function token(api: APIRequestContext, name: string, role: Role): Promise<string> {
  const member = await patiently(() => api.post("members", { data: { name, role } }));
  if (member.status() !== 201 && member.status() !== 409)
    throw new Error(`no member: ${member.status()} ${await member.text()}`);
  const made = await patiently(() => api.post(`members/${name}/tokens`, { data: { label: "e2e" } }));
  if (made.status() !== 201) throw new Error(`no token: ${made.status()} ${await made.text()}`);
  return ((await made.json()) as { token: string }).token;
}

async function saveSession(role: Role, secret: string): Promise<void> {
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: new URL(url).origin } });
  const answer = await context.post("api/v1/session", { data: { token: secret } });
  if (!answer.ok()) throw new Error(`no session: ${answer.status()} ${await answer.text()}`);
  await context.storageState({ path: stateFile(role) });
  await context.dispose();
}
