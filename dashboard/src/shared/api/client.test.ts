// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { request } from "./client";
import { ApiError, ContractError, NetworkError } from "./errors";

const answered = (body: string, status = 200, type = "application/json") =>
  vi.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status, headers: { "content-type": type } }));

afterEach(() => vi.restoreAllMocks());

test("an answer of the expected form is handed on", async () => {
  answered('{"count": 3}');
  await expect(request(z.object({ count: z.number() }), "x")).resolves.toEqual({ count: 3 });
});

test("an answer of another form is refused, and says where it differs", async () => {
  answered('{"count": "3"}');
  const failure = request(z.object({ count: z.number() }), "projects/shop/groups");
  await expect(failure).rejects.toBeInstanceOf(ContractError);
  await expect(failure).rejects.toThrow("projects/shop/groups at count");
});

test("a problem becomes an error with what it says", async () => {
  const problem =
    '{"title": "Bad Request", "status": 400, "detail": "no such field", "position": 4, "allowed": ["status"]}';
  answered(problem, 400, "application/problem+json");
  const error = await request(z.unknown(), "x").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ status: 400, detail: "no such field", more: { position: 4, allowed: ["status"] } });
});

test("a page in the place of an answer is a failure, not an answer", async () => {
  answered("<html></html>", 502, "text/html");
  await expect(request(z.unknown(), "x")).rejects.toMatchObject({ status: 502, detail: "" });
});

test("a gateway that is away is told apart", async () => {
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("refused"));
  await expect(request(z.unknown(), "x")).rejects.toBeInstanceOf(NetworkError);
});

test("what changes something says that it comes from this page, and empty parameters are left out", async () => {
  const fetched = answered("{}");
  await request(z.unknown(), "x", { method: "POST", body: { a: 1 }, parameters: { q: "", limit: 5 } });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe("/api/v1/x?limit=5");
  expect(init?.headers).toMatchObject({ "x-errata-csrf": "1", "content-type": "application/json" });
});
