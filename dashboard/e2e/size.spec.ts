// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, test } from "./test";

/** A project with 10,000 groups, which whoever starts these tests has put into ClickHouse. */
const large = process.env.ERRATA_LARGE_PROJECT ?? "large";

const GROUPS = 10_000;

test("10,000 groups are scrolled, moved through and selected within 100 ms each", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`projects/${large}/groups?q=`);
  const list = page.locator(".list-scroll");
  await expect(page.getByText("10,000 groups")).toBeVisible();
  const height = () => list.evaluate((element) => element.scrollHeight);
  await expect(async () => {
    await list.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    expect(await height()).toBeGreaterThan(GROUPS * 50);
  }).toPass({ timeout: 120_000, intervals: [50] });
  const took: number[] = [];
  for (const key of ["j", "x", "j", "X", "k", "j", "x", "k", "Escape", "j"]) {
    took.push(await page.evaluate(waitForPaintAfter, key));
  }
  took.push(await list.evaluate(scrollAndPaint, 0.5), await list.evaluate(scrollAndPaint, 0));
  took.sort((a, b) => a - b);
  const slowest = took.at(-2) ?? 0;
  console.log(`of ${took.length} interactions all but one took at most ${slowest.toFixed(0)} ms`);
  expect(slowest).toBeLessThanOrEqual(100);
});

/** How long from a key to the frame after what it changed. */
async function waitForPaintAfter(key: string): Promise<number> {
  const began = performance.now();
  document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - began;
}

async function scrollAndPaint(element: Element, share: number): Promise<number> {
  const began = performance.now();
  element.scrollTo(0, element.scrollHeight * share);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))));
  return performance.now() - began;
}
