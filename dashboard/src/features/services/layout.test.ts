// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "vitest";
import { drawingOf, smooth } from "./layout";

const box = (id: string) => ({ id, width: 100, height: 40 });
const arrow = (from: string, to: string, id = `${from}>${to}`) => ({ id, from, to });

test("who is called stands to the right of its caller, and boxes do not overlap", () => {
  const names = ["user", "shop", "cart", "stock", "db"];
  const { boxes, width, height } = drawingOf(names.map(box), [
    arrow("user", "shop"),
    arrow("shop", "cart"),
    arrow("shop", "stock"),
    arrow("stock", "db"),
  ]);
  const at = (id: string) => boxes.get(id) ?? { x: Number.NaN, y: Number.NaN };
  expect(at("user").x).toBeLessThan(at("shop").x);
  expect(at("shop").x).toBeLessThan(at("stock").x);
  expect(at("stock").x).toBeLessThan(at("db").x);
  expect(Math.abs(at("cart").y - at("stock").y)).toBeGreaterThanOrEqual(40);
  expect(width).toBeGreaterThan(400);
  expect(height).toBeGreaterThan(80);
});

test("circles, calls to oneself and several arrows between the same two are drawn", () => {
  const arrows = [arrow("a", "b", "1"), arrow("a", "b", "2"), arrow("b", "a", "3"), arrow("a", "a", "4")];
  const drawing = drawingOf([box("a"), box("b")], arrows);
  expect([...drawing.arrows.values()].filter(({ path }) => path.startsWith("M"))).toHaveLength(4);
});

test("nothing makes an empty drawing", () => {
  expect(drawingOf([], []).boxes.size).toBe(0);
});

test("a curve begins and ends where its points do", () => {
  expect(
    smooth([
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 20, y: 10 },
    ]),
  ).toBe("M0 0Q10 0 15 5L20 10");
  expect(smooth([])).toBe("");
});
