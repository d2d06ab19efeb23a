// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useSyncExternalStore } from "react";

const narrow = matchMedia("(max-width: 800px)");

/** Whether lines have to be told in less width. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      narrow.addEventListener("change", changed);
      return () => narrow.removeEventListener("change", changed);
    },
    () => narrow.matches,
  );
}
