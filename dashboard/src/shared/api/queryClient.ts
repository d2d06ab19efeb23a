// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { QueryCache, QueryClient } from "@tanstack/react-query";
import { createStore } from "#shared/lib/store";
import { ApiError, mayPass } from "./errors";

/** Grows whenever the server says that nobody is signed in any more. */
export const signedOut = createStore(0);

const noticed = (error: unknown) => {
  if (error instanceof ApiError && error.status === 401) signedOut.set((times) => times + 1);
};

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticed }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (attempt) => 500 * 2 ** attempt,
      refetchOnWindowFocus: true,
    },
    mutations: { onError: noticed, retry: false },
  },
});
