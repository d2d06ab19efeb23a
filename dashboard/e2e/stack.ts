// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, request } from "@playwright/test";

export const url = (process.env.ERRATA_URL ?? "http://localhost:8080/").replace(/\/?$/, "/");

/** What the tests find prepared. */
export interface World {
  /** A project with the errors of prepare.ts. */
  readonly project: string;
  readonly id: number;
  readonly key: string;
  /** A project that nothing was ever sent to. */
  readonly empty: { readonly name: string; readonly id: number; readonly key: string };
}

/** The rule that tells of every new group of a project. */
export function newRule(project: string): string {
  return `${project}-new`;
}

export const worldFile = "target/e2e-world.json";

export type Role = "viewer" | "triager" | "admin";

/** Where the session of a role is kept. */
export function stateFile(role: Role): string {
  return `target/e2e-${role}.json`;
}

/** One failure as an SDK tells of it. */
export interface Failure {
  readonly type: string;
  readonly message: string;
  /** Own calls, the oldest first: `com.acme.Cart#close`. */
  readonly calls: readonly string[];
  readonly release?: string;
  readonly environment?: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly user?: string;
  /** The exception that was thrown on because of it. */
  readonly wrappedIn?: { readonly type: string; readonly message: string };
  readonly secondsAgo?: number;
  /** The span in which it happened. */
  readonly span?: { readonly trace_id: string; readonly span_id: string };
}

/** The API as a program uses it. */
export async function administrator(): Promise<APIRequestContext> {
  const token = process.env.ERRATA_ADMIN_TOKEN;
  if (!token) throw new Error("ERRATA_ADMIN_TOKEN must be the token of the stack's administrator");
  return request.newContext({ baseURL: `${url}api/v1/`, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
}

/** Sends a failure as an envelope of a Sentry SDK; the id of its event. */
export async function send(project: { readonly id: number; readonly key: string }, failure: Failure): Promise<string> {
  const context = await request.newContext();
  const event = eventOf(failure);
  const envelope = ["{}", '{"type":"event"}', JSON.stringify(event)].join("\n");
  const answer = await context.post(`${url}api/${project.id}/envelope/?sentry_key=${project.key}`, {
    data: envelope,
    headers: { "content-type": "application/x-sentry-envelope" },
  });
  if (!answer.ok()) throw new Error(`the gateway refused an error: ${answer.status()} ${await answer.text()}`);
  await context.dispose();
  return event.event_id;
}

function eventOf(failure: Failure) {
  const frames = failure.calls.map((call, at) => {
    const [module = "", name = ""] = call.split("#");
    return {
      module,
      function: name,
      filename: `${module.split(".").at(-1)}.java`,
      lineno: 10 + at,
      in_app: true,
      context_line: `    ${name}();`,
    };
  });
  const library = { module: "java.lang.Thread", function: "run", filename: "Thread.java", lineno: 840, in_app: false };
  const mechanism = { type: "generic", handled: false };
  const innermost = {
    type: failure.type,
    value: failure.message,
    stacktrace: { frames: [library, ...frames] },
    mechanism,
  };
  const outer = failure.wrappedIn && {
    type: failure.wrappedIn.type,
    value: failure.wrappedIn.message,
    stacktrace: { frames: [library, ...frames.slice(0, 1)] },
    mechanism,
  };
  return {
    event_id: crypto.randomUUID().replaceAll("-", ""),
    timestamp: Date.now() / 1000 - (failure.secondsAgo ?? 0),
    platform: "java",
    level: "error",
    release: failure.release ?? "1.0.0",
    environment: failure.environment ?? "production",
    server_name: "node-1",
    tags: failure.tags ?? {},
    contexts: failure.span === undefined ? undefined : { trace: failure.span },
    user: failure.user === undefined ? undefined : { id: failure.user },
    exception: { values: outer ? [innermost, outer] : [innermost] },
  };
}

/** Asks until a question about groups has at least so many answers; their ids. */
export async function awaitGroups(
  api: APIRequestContext,
  project: string,
  query: string,
  least = 1,
): Promise<string[]> {
  const end = Date.now() + 90_000;
  for (;;) {
    const answer = await api.get(`projects/${project}/groups`, { params: { query, window: "30d" } });
    if (!answer.ok()) throw new Error(`${query}: ${answer.status()} ${await answer.text()}`);
    const { groups } = (await answer.json()) as { groups: { id: string }[] };
    if (groups.length >= least) return groups.map((group) => group.id);
    if (Date.now() > end) throw new Error(`${query}: ${groups.length} groups after 90 s, not ${least}`);
    await new Promise((done) => setTimeout(done, 500));
  }
}
