// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef } from "react";

/** Does it at once, and what is asked for within the pause that follows once more at the end of it. */
export function useSlowly(run: () => void, pause: number): () => void {
  const latest = useRef(run);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef(false);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current !== undefined) {
      again.current = true;
      return;
    }
    const wait = () => {
      timer.current = setTimeout(() => {
        timer.current = undefined;
        if (!again.current) return;
        again.current = false;
        latest.current();
        wait();
      }, pause);
    };
    latest.current();
    wait();
  }, [pause]);
}
