// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { z } from "zod";
import { apiUrl } from "#shared/lib/base";
import { ApiError, ContractError, NetworkError } from "./errors";

// The page's security policy forbids code made from text, by which Zod would only be faster.
z.config({ jitless: true });

const problem = z.object({
  title: z.string().default(""),
  detail: z.string().default(""),
  position: z.number().optional(),
  allowed: z.array(z.string()).optional(),
  merged_into: z.string().optional(),
});

export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

interface Options {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly parameters?: Parameters | undefined;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks the API, and checks that the answer is as expected. Throws an ApiError if the server refuses, a NetworkError if it is not
 * reached, a ContractError if the answer has another form.
 */
export async function request<T>(schema: z.ZodType<T>, path: string, options: Options = {}): Promise<T> {
  const response = await send(path, options);
  if (response.status === 204) return check(schema, undefined, path);
  const text = await read(response);
  if (!response.ok) throw refusal(response, text);
  return check(schema, parse(text, path), path);
}

/** One segment of a path, so that no id can lead elsewhere. */
export function segment(text: string): string {
  return encodeURIComponent(text);
}

async function send(path: string, { method = "GET", parameters, body, signal }: Options): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (method !== "GET") headers["x-errata-csrf"] = "1";
  if (body !== undefined) headers["content-type"] = "application/json";
  try {
    return await fetch(apiUrl(path) + query(parameters), {
      method,
      headers,
      credentials: "same-origin",
      body: body === undefined ? null : JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch (error) {
    throw networkError(error);
  }
}

function query(parameters: Parameters = {}): string {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

async function read(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw networkError(error);
  }
}

function networkError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === "AbortError") return error;
  return new NetworkError(error instanceof Error ? error.message : String(error), { cause: error });
}

function refusal(response: Response, text: string): Error {
  const type = response.headers.get("content-type") ?? "";
  const said = type.includes("json") ? problem.safeParse(tryParse(text)) : undefined;
  const title = said?.data?.title || response.statusText || `status ${response.status}`;
  return new ApiError(response.status, title, said?.data?.detail ?? "", said?.data);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a refusal without details still has its status
  }
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContractError(`${path} is no JSON`, { cause: error });
  }
}

function check<T>(schema: z.ZodType<T>, answer: unknown, path: string): T {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  const where = first?.path.length ? ` at ${first.path.join(".")}` : "";
  throw new ContractError(`${path}${where}: ${first?.message ?? "unexpected"}`, { cause: result.error });
}
