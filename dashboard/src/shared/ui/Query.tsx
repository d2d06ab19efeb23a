// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Failed, Loading, Stale } from "./States";

interface Props<T> {
  readonly query: UseQueryResult<T>;
  /** What is asked for, as the beginning of a message: "The groups". */
  readonly what: string;
  readonly loading?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** Shows the answer to a question, or that it is not there yet, old, or could not be had. */
export function Query<T>({ query, what, loading, children }: Props<T>) {
  if (query.data === undefined) {
    return query.isError ? (
      <Failed error={query.error} retry={query.refetch} what={what} />
    ) : (
      (loading ?? <Loading label={`${what} are loading`} />)
    );
  }
  return (
    <>
      {query.isError && <Stale error={query.error} since={query.dataUpdatedAt} retry={query.refetch} />}
      {children(query.data)}
    </>
  );
}
