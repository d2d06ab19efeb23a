// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type APIRequestContext, request } from "@playwright/test";
import { url } from "./stack";

/** One span as OpenTelemetry tells of it. */
interface SentSpan {
  readonly service: string;
  readonly name: string;
  readonly kind: "server" | "client";
  readonly id: string;
  readonly parent?: string;
  /** Milliseconds after the trace began. */
  readonly begin: number;
  readonly millis: number;
  readonly failed?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const kinds = { server: 2, client: 3 } as const;

/** As many random hex digits. */
export function randomHex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A request of a shop that pays an order, and whose data base does not answer if it is to fail. */
export function payment(failing: boolean) {
  const [front, call, pay, query] = [randomHex(16), randomHex(16), randomHex(16), randomHex(16)];
  const failed = failing ? { failed: "the one below failed" } : {};
  const spans: readonly SentSpan[] = [
    {
      service: "frontend",
      name: "POST /orders",
      kind: "server",
      id: front,
      begin: 0,
      millis: failing ? 900 : 120,
      ...failed,
    },
    {
      service: "frontend",
      name: "POST checkout",
      kind: "client",
      id: call,
      parent: front,
      begin: 10,
      millis: failing ? 880 : 100,
      ...failed,
    },
    {
      service: "checkout",
      name: "POST /pay",
      kind: "server",
      id: pay,
      parent: call,
      begin: 20,
      millis: failing ? 860 : 80,
      ...failed,
    },
    {
      service: "checkout",
      name: "SELECT payments",
      kind: "client",
      id: query,
      parent: pay,
      begin: 40,
      millis: failing ? 820 : 30,
      ...(failing && { failed: "Read timed out" }),
      attributes: {
        "db.system": "postgresql",
        "db.namespace": "payments-db",
        "server.address": "payments-db",
        "error.type": failing ? "java.net.SocketTimeoutException" : "",
        "db.collection.name": "<img src=x onerror=window.hacked=1>",
      },
    },
  ];
  return { traceId: randomHex(32), front, call, pay, query, spans };
}

/** Sends the spans of one trace by OTLP. */
export async function sendSpans(key: string, traceId: string, spans: readonly SentSpan[]): Promise<void> {
  const began = Date.now() - 2000;
  const nanos = (millis: number) => `${began + millis}000000`;
  const text = (name: string, value: string) => ({ key: name, value: { stringValue: value } });
  const services = [...new Set(spans.map((span) => span.service))];
  const resourceSpans = services.map((service) => ({
    resource: { attributes: [text("service.name", service), text("deployment.environment.name", "production")] },
    scopeSpans: [
      {
        spans: spans
          .filter((span) => span.service === service)
          .map((span) => ({
            traceId,
            spanId: span.id,
            parentSpanId: span.parent ?? "",
            name: span.name,
            kind: kinds[span.kind],
            startTimeUnixNano: nanos(span.begin),
            endTimeUnixNano: nanos(span.begin + span.millis),
            status: span.failed === undefined ? {} : { code: 2, message: span.failed },
            attributes: Object.entries({ ...route(span), ...span.attributes })
              .filter(([, value]) => value !== "")
              .map(([name, value]) => text(name, value)),
          })),
      },
    ],
  }));
  const context = await request.newContext();
  const answer = await context.post(`${url}v1/traces`, {
    data: { resourceSpans },
    headers: { "x-errata-key": key, "content-type": "application/json" },
  });
  if (!answer.ok()) throw new Error(`the gateway refused spans: ${answer.status()} ${await answer.text()}`);
  await context.dispose();
}

function route({ kind, name }: SentSpan): Record<string, string> {
  const [method = "", path = ""] = name.split(" ");
  return kind === "server" ? { "http.request.method": method, "http.route": path } : {};
}

/** Asks until something is so; the answer. */
export async function awaitAnswer<T>(
  api: APIRequestContext,
  path: string,
  isSo: (answer: T) => boolean,
  seconds = 150,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await api.get(path);
    if (answer.ok()) {
      const body = (await answer.json()) as T;
      if (isSo(body)) return body;
    } else if (answer.status() !== 404) {
      throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
    }
    if (Date.now() > end) throw new Error(`${path}: not after ${seconds} s`);
    await new Promise((done) => setTimeout(done, 1000));
  }
}
