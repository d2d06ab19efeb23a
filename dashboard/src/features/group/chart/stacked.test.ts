// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { stacked } from "./stacked";

test("what began first is at the bottom, what is left over beneath it, and each layer is on the sum of those under it", () => {
  const layers = stacked({
    from: "",
    to: "",
    interval: 60,
    buckets: ["a", "b", "c"],
    releases: [
      { release: "2.1", other: false, total: 5, counts: [0, 2, 3] },
      { release: "2.0", other: false, total: 3, counts: [2, 1, 0] },
      { release: "", other: true, total: 3, counts: [1, 1, 1] },
    ],
    total: 11,
    deployments: [],
  });
  expect(layers.map((layer) => [layer.release, layer.tops])).toEqual([
    ["", [1, 1, 1]],
    ["2.0", [3, 2, 1]],
    ["2.1", [3, 4, 4]],
  ]);
});
