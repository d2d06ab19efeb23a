// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { hostile } from "./errors";
import { awaitGroups, send } from "./stack";
import { expect, expectAccessible, line, test } from "./test";

test.beforeEach(async ({ page, world }) => {
  await page.goto(`projects/${world.project}/groups`);
  await expect(line(page, "PaymentTimeout")).toBeVisible();
});

test("a line tells what is wrong, where, how often and for how many", async ({ page }) => {
  const payment = line(page, "PaymentTimeout");
  await expect(payment).toContainText("billing did not answer");
  await expect(payment).toContainText("com.acme.billing.BillingClient.charge");
  await expect(payment).toContainText("New");
  await expect(payment.getByTitle("3 in the window, 3 of all time")).toBeVisible();
  await expect(payment.getByTitle("3 affected users, estimated")).toBeVisible();
  await expect(payment.getByRole("img", { name: /Events over the window: 3 in all/ })).toBeVisible();
});

test("a search is in the address, and the back button takes it back", async ({ page }) => {
  const box = page.getByRole("combobox", { name: "Search groups" });
  await box.fill("type:com.acme.OutOfStock");
  await box.press("Enter");
  await expect(page).toHaveURL(/q=type%3Acom.acme.OutOfStock/);
  await expect(line(page, "OutOfStock")).toBeVisible();
  await expect(line(page, "PaymentTimeout")).toBeHidden();
  await page.reload();
  await expect(line(page, "OutOfStock")).toBeVisible();
  await page.goBack();
  await expect(line(page, "PaymentTimeout")).toBeVisible();
  await expect(box).toHaveValue("is:open");
});

test("what can be written is offered, and taken with the keyboard", async ({ page }) => {
  await page.keyboard.press("/");
  const box = page.getByRole("combobox", { name: "Search groups" });
  await box.fill("lev");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(box).toHaveValue("level:");
  await page.keyboard.type("err");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=level%3Aerror/);
  await expect(line(page, "PaymentTimeout")).toBeVisible();
});

test("facets narrow the search and show what is chosen", async ({ page }) => {
  await page.getByRole("checkbox", { name: /com\.acme\.OutOfStock/ }).check();
  await expect(page).toHaveURL(/OutOfStock/);
  await expect(line(page, "PaymentTimeout")).toBeHidden();
  await page.getByRole("checkbox", { name: /com\.acme\.OutOfStock/ }).uncheck();
  await expect(line(page, "PaymentTimeout")).toBeVisible();
});

test("a search is kept by name", async ({ page }) => {
  const box = page.getByRole("combobox", { name: "Search groups" });
  await box.fill("type:com.acme.OutOfStock");
  await box.press("Enter");
  await page.getByRole("button", { name: "Searches" }).click();
  await page.getByRole("menuitem", { name: "Save this search" }).click();
  await page.getByLabel("Name").fill("Stock");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: "Open", exact: false }).first().click();
  await page.getByRole("button", { name: "Searches" }).click();
  await page.getByRole("menuitemradio", { name: "Stock" }).click();
  await expect(box).toHaveValue("type:com.acme.OutOfStock");
});

test("the keyboard is enough: move, select, acknowledge, help, palette", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/groups?q=type%3A*Bulk*&sort=first-seen`);
  await expect(line(page, "BulkTwo")).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.getByText("2 selected")).toBeVisible();
  await page.keyboard.press("e");
  await expect(page.getByText("Acknowledged: 2 groups")).toBeVisible();
  await expect(line(page, "BulkOne")).toContainText("Ack’d");
  await expect(line(page, "BulkTwo")).toContainText("Ack’d");
  await awaitDecided(page);
  await page.reload();
  await expect(line(page, "BulkTwo")).toContainText("Ack’d");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Acknowledge");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("out of stock");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=out/);
});

test("what was done is undone from the message that tells of it", async ({ page }) => {
  await line(page, "Undone").getByRole("checkbox").check();
  await page.getByRole("button", { name: "Resolve", exact: true }).click();
  await page.getByRole("menuitem", { name: "Now" }).click();
  await expect(line(page, "Undone")).toContainText("Resolved");
  await awaitDecided(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(line(page, "Undone")).toContainText("New");
  await awaitDecided(page);
});

test("a new error is told of, and moves nothing until it is asked for", async ({ page, world, api }) => {
  const first = page.getByRole("row").nth(1).getByRole("link");
  const before = await first.textContent();
  const type = `com.acme.Live${Date.now()}`;
  await send(world, { type, message: "just now", calls: ["com.acme.live.Live#now"] });
  const bar = page.getByRole("button", { name: /group.* changed/ });
  await expect(bar).toBeVisible({ timeout: 30_000 });
  expect(await first.textContent()).toBe(before);
  await awaitGroups(api, world.project, `type:${type}`);
  await bar.click();
  await expect(line(page, type.split(".").at(-1) ?? "")).toBeVisible();
});

test("hostile text is text", async ({ page }) => {
  const evil = line(page, hostile.shortType);
  await expect(evil).toContainText("<script>window.hacked=1</script>");
  await expect(page.locator("img, iframe, svg[onload]")).toHaveCount(0);
});

test.describe("narrow", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test("nothing is wider than the page, and all of it can be reached", async ({ page }) => {
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("button", { name: "Navigation" }).click();
    await expect(page.getByRole("link", { name: "Groups" })).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("the list is accessible", async ({ page }) => {
      await expectAccessible(page);
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      await expectAccessible(page);
    });
  });
}

/** Until what was asked is decided, the lines it is about say so. */
async function awaitDecided(page: import("@playwright/test").Page): Promise<void> {
  await expect(page.locator(".is-pending")).toHaveCount(0, { timeout: 30_000 });
}

test.describe("a search that is wrong", () => {
  test.use({ refusals: [400] });
  test("says where", async ({ page }) => {
    const box = page.getByRole("combobox", { name: "Search groups" });
    await box.fill("is:open stat:new");
    await box.press("Enter");
    await expect(page.getByRole("alert")).toContainText("stat");
    await expect(page.locator("mark")).toHaveText("stat:new");
    await expect(page.getByText("The search is not understood")).toBeVisible();
  });
});
