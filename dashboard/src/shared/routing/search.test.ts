// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./search";

test("what is put into an address comes out of it", () => {
  const search = { q: 'service:checkout "a & b" 100%', sort: "count" };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test("numbers stay texts, what is not given is left out, what is empty stays", () => {
  expect(parseSearch("?q=12")).toEqual({ q: "12" });
  expect(stringifySearch({ q: "", sort: undefined })).toBe("?q=");
});
