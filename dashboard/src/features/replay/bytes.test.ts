// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { bytesOf, hexDump, sizeWords, visible } from "./bytes";

test("bytes are shown as they are, with letters where there are some", () => {
  const bytes = bytesOf(btoa("<b>not HTML</b>\u0000\u00ff\u0007"));
  expect(hexDump(bytes)).toBe(
    [
      "000000  3c 62 3e 6e 6f 74 20 48  54 4d 4c 3c 2f 62 3e 00  <b>not HTML</b>.",
      "000010  ff 07                                             ..",
    ].join("\n"),
  );
});

test("a dump ends where it was told to", () => {
  expect(hexDump(new Uint8Array(100), 20).split("\n")).toHaveLength(2);
  expect(hexDump(new Uint8Array(0))).toBe("");
});

test("what cannot be seen, or turns text round, is written out", () => {
  expect(visible("a\u0000b\u202egnp.exe\u200b")).toBe("a\\u{0}b\\u{202e}gnp.exe\\u{200b}");
  expect(visible("two\n\tlines — ü 日本")).toBe("two\n\tlines — ü 日本");
});

test.each([
  [12, "12 B"],
  [2048, "2.0 KiB"],
  [65_536, "64 KiB"],
  [3_145_728, "3.0 MiB"],
])("%i bytes are %s", (size, words) => {
  expect(sizeWords(size)).toBe(words);
});
