// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Exception, Frame } from "#shared/api/model";

/** Calls of the user's own code one by one, those of libraries between them as a run that can be folded away. */
export type Part =
  | { readonly own: true; readonly frame: Frame; readonly key: number }
  | { readonly own: false; readonly frames: readonly Frame[]; readonly key: number };

/** The calls of an exception, newest first. Where nobody says whose a call is, all count as own. */
export function parts(exception: Exception): readonly Part[] {
  const known = exception.frames.some((frame) => frame.in_app === "YES");
  const found: Part[] = [];
  [...exception.frames].reverse().forEach((frame, key) => {
    const last = found.at(-1);
    if (!known || frame.in_app === "YES") found.push({ own: true, frame, key });
    else if (last && !last.own) found[found.length - 1] = { ...last, frames: [...last.frames, frame] };
    else found.push({ own: false, frames: [frame], key });
  });
  return found;
}

/** Where a call is: `Cart.java:77`. */
export function place(frame: Frame): string {
  const { file, line, column } = frame;
  return [file, line > 0 && `:${line}`, line > 0 && column > 0 && `:${column}`].filter(Boolean).join("");
}

/** What was called: module and function as the language joins them. */
export function called(frame: Frame): string {
  if (frame.module === "") return frame.function || "(nameless)";
  return frame.function.startsWith(frame.module) ? frame.function : `${frame.module}.${frame.function || "(nameless)"}`;
}

/** A chain as the text that a log would have of it, the outermost exception first. */
export function rawText(exceptions: readonly Exception[]): string {
  return [...exceptions]
    .reverse()
    .map((exception, at) => {
      const head = `${at === 0 ? "" : "Caused by: "}${exception.type}${exception.message === "" ? "" : `: ${exception.message}`}`;
      const lines = [...exception.frames].reverse().map((frame) => {
        const where = place(frame);
        return `    at ${called(frame)}${where === "" ? "" : ` (${where})`}`;
      });
      return [head, ...lines].join("\n");
    })
    .join("\n");
}
