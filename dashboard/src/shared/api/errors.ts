// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** What some problems say beside the reason. */
export interface ProblemDetails {
  /** Where in a query it is wrong, in characters from 0. */
  readonly position?: number | undefined;
  /** What could stand there. */
  readonly allowed?: readonly string[] | undefined;
  /** The group that has the variants of the one asked for. */
  readonly merged_into?: string | undefined;
}

/** The server said why it did not do it, as problem details of RFC 9457. */
export class ApiError extends Error {
  override readonly name = "ApiError";

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly more: ProblemDetails = {},
  ) {
    super(detail === "" ? title : `${title}: ${detail}`);
  }
}

/** The server was not reached, or what came was not its answer. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
}

/** The server answered with something that this page does not understand. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

/** What to tell people of an error: a title, and more if there is more. */
export function reasonOf(error: unknown): { readonly title: string; readonly detail: string } {
  if (error instanceof ApiError) {
    return error.status === 403
      ? { title: "your role does not allow it", detail: error.detail }
      : { title: error.title.toLowerCase(), detail: error.detail };
  }
  if (error instanceof NetworkError) return { title: "the gateway cannot be reached", detail: error.message };
  if (error instanceof ContractError) return { title: "the answer cannot be understood", detail: error.message };
  return { title: "something went wrong on this page", detail: error instanceof Error ? error.message : String(error) };
}

/** Whether asking again may help: not when the server has said no. */
export function mayPass(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500 || error.status === 429;
  return error instanceof NetworkError;
}
