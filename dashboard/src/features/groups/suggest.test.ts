// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import type { Facets } from "./api";
import { suggestions } from "./suggest";

const facets: Facets = {
  total: 3,
  facets: {
    status: [{ value: "NEW", groups: 2 }],
    level: [],
    service: [
      { value: "checkout", groups: 2 },
      { value: "cart svc", groups: 1 },
    ],
    environment: [],
    release: [],
    type: [],
    assignee: [{ value: "ada", groups: 1 }],
  },
};

const labels = (text: string) => suggestions(text, text.length, facets).map((each) => each.label);

test("fields are offered first, then those that begin so", () => {
  expect(labels("is:open ")).toContain("service:");
  expect(labels("is:open first")).toEqual(["first-seen:"]);
});

test("values come from what is there", () => {
  expect(labels("service:c")).toEqual(["checkout", "cart svc"]);
  expect(labels("service:checkout,c")).toEqual(["checkout", "cart svc"]);
  expect(labels("assignee:")).toEqual(["me", "none", "ada"]);
});

test("a value with a blank is written with quotes, in the place of what was begun", () => {
  const text = "service:ca is:new";
  const [offer] = suggestions(text, 10, facets);
  expect(offer && text.slice(0, offer.from) + offer.text + text.slice(offer.to)).toBe('service:"cart svc"  is:new');
});

test("a status says how many groups have it", () => {
  expect(suggestions("status:n", 8, facets)[0]).toMatchObject({ label: "new", says: "2 groups" });
});
