// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { stateFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

test("silences are made, hold on after a reload, and are ended", async ({ page, world }) => {
  const why = `e2e ${Date.now()} <img src=x onerror=window.hacked=1>`;
  await page.goto(`projects/${world.project}/alerts?tab=silences`);
  await page.getByRole("button", { name: "New silence" }).click();
  await page.getByLabel("Value").fill("ErrorGroupSpike");
  await page.getByRole("button", { name: "And another label" }).click();
  await page.getByLabel("Label").last().fill("service");
  await page.getByLabel("How to compare").last().selectOption("!=");
  await page.getByLabel("Value").last().fill("checkout");
  await page.getByLabel("Why").fill(why);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Silence", exact: true }).click();
  const line = page.getByRole("list", { name: "Silences" }).getByRole("listitem").filter({ hasText: why });
  await expect(line).toContainText("active");
  await expect(line).toContainText('service!="checkout"');
  await page.reload();
  await expect(line).toContainText("active");
  await expectAccessible(page);
  await line.getByRole("button", { name: "End now" }).click();
  await expect(line).toContainText("expired");
});

test.describe("a silence that makes no sense", () => {
  test.use({ refusals: [400] });
  test("is refused with the reason", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/alerts?tab=silences`);
    await page.getByRole("button", { name: "New silence" }).click();
    await page.getByLabel("How to compare").selectOption("=~");
    await page.getByLabel("Value").fill("(");
    await page.getByLabel("Why").fill("a broken pattern");
    await page.getByRole("button", { name: "Silence", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Not silenced");
  });
});

test.describe("a viewer", () => {
  test.use({ storageState: stateFile("viewer") });
  test("silences nothing", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/alerts?tab=silences`);
    await expect(page.getByRole("tab", { name: "Silences" })).toHaveAttribute("aria-selected", "true");
    await expect(page.getByText("nobody is told")).toBeVisible();
    await expect(page.getByRole("button", { name: "New silence" })).toHaveCount(0);
  });
});
