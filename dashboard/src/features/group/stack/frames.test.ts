// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Exception, Frame } from "#shared/api/model";
import { called, parts, place, rawText } from "./frames";

const frame = (name: string, in_app: Frame["in_app"], more: Partial<Frame> = {}): Frame => ({
  module: "com.acme.Cart",
  function: name,
  file: "Cart.java",
  line: 7,
  column: 0,
  in_app,
  source_line: "",
  ...more,
});

const exception = (frames: readonly Frame[], more: Partial<Exception> = {}): Exception => ({
  type: "IllegalStateException",
  message: "closed",
  handled: "NO",
  synthetic: false,
  frames: [...frames],
  ...more,
});

test("the newest call is first, and neighbours of libraries are one run", () => {
  const found = parts(
    exception([frame("main", "YES"), frame("a", "NO"), frame("b", "UNKNOWN"), frame("close", "YES")]),
  );
  expect(found.map((part) => (part.own ? part.frame.function : part.frames.map((each) => each.function)))).toEqual([
    "close",
    ["b", "a"],
    "main",
  ]);
});

test("where nobody says whose a call is, none is folded away", () => {
  expect(parts(exception([frame("a", "UNKNOWN"), frame("b", "UNKNOWN")])).every((part) => part.own)).toBe(true);
});

test("what is not known of a call is left out", () => {
  expect(place(frame("a", "YES", { line: 0 }))).toBe("Cart.java");
  expect(place(frame("a", "YES", { column: 12 }))).toBe("Cart.java:7:12");
  expect(called(frame("", "YES", { module: "" }))).toBe("(nameless)");
});

test("the raw text has the outermost exception first and its causes after it", () => {
  const text = rawText([
    exception([frame("close", "YES")]),
    exception([frame("pay", "YES")], { type: "PaymentFailed", message: "" }),
  ]);
  expect(text.split("\n")).toEqual([
    "PaymentFailed",
    "    at com.acme.Cart.pay (Cart.java:7)",
    "Caused by: IllegalStateException: closed",
    "    at com.acme.Cart.close (Cart.java:7)",
  ]);
});
