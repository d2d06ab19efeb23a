// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { awaitAnswer } from "./spans";
import { newRule, stateFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

interface Firings {
  readonly firings: readonly { readonly id: string; readonly rule: string }[];
}

const rule = `e2e-${Date.now().toString(36)}`;

test("firings tell why, and what was decided around them", async ({ page, world, api }) => {
  test.setTimeout(180_000);
  await awaitAnswer<Firings>(api, `projects/${world.project}/firings`, ({ firings }) => firings.length > 0);
  await page.goto(`projects/${world.project}/alerts`);
  const firings = page.getByRole("list", { name: "Firings" });
  await expect(firings.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await firings.getByRole("button", { name: /^Why/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "Why it fired" });
  await expect(dialog).toContainText("What its rule decided");
  await expect(dialog.getByText("fired", { exact: true }).first()).toBeVisible();
  await expect(page).toHaveURL(/firing=[0-9a-f]{16}/);
  await expectAccessible(page);
  await page.reload();
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(page).not.toHaveURL(/firing=/);
});

test("hostile text of a firing is text", async ({ page, world, api }) => {
  test.setTimeout(180_000);
  await awaitAnswer<{ firings: readonly { title: string }[] }>(
    api,
    `projects/${world.project}/firings?limit=200`,
    ({ firings }) => firings.some(({ title }) => title.includes("<script>")),
  );
  await page.goto(`projects/${world.project}/alerts`);
  await expect(page.getByRole("list", { name: "Firings" })).toContainText("<script>window.hacked=1</script>");
  await expect(page.locator("#content img")).toHaveCount(0);
});

test("a triager looks at rules, and may try but not save them", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/alerts?tab=rules`);
  await expect(page.getByRole("link", { name: "error-group-spike" })).toBeVisible();
  await expect(page.getByRole("link", { name: "New rule" })).toHaveCount(0);
  await expect(page.getByRole("switch", { name: /error-group-spike/ })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("link", { name: "error-group-spike" }).click();
  await expect(page.getByRole("button", { name: "Save" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Try", exact: true })).toBeEnabled();
  await expectAccessible(page);
});

test.describe("an administrator", () => {
  test.use({ storageState: stateFile("admin") });

  test("makes a rule, is told what is wrong with it, changes and removes it", async ({ page, world, api }) => {
    test.setTimeout(120_000);
    await page.goto(`projects/${world.project}/alerts/new-rule`);
    await page.getByLabel("Window, minutes").fill("0");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("A rule needs an id")).toBeVisible();
    await expect(page.getByText("Between 1 and 1,440")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Id", { exact: true }).fill(rule);
    await page.getByLabel("Name of the alert").fill("E2e");
    await page.getByLabel("Window, minutes").fill("10");
    await page.getByLabel("services").fill("checkout");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save" }).click();
    const line = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: rule, exact: true }) });
    await expect(line).toContainText("services checkout");
    await awaitAnswer(api, `rules/${rule}`, () => true, 60);
    await line.getByRole("switch").click();
    await expect(line.getByRole("switch")).not.toBeChecked();
    await awaitAnswer<{ rule: { enabled?: boolean } }>(api, `rules/${rule}`, (held) => held.rule.enabled === false, 60);
    await page.reload();
    await expect(line.getByRole("switch")).not.toBeChecked();
    await page.getByRole("link", { name: rule, exact: true }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await expect(page.getByText(`${rule} is removed`)).toBeVisible();
  });

  test("tries a rule on history before it is saved, and compares two versions of it", async ({ page, world }) => {
    test.setTimeout(240_000);
    await page.goto(`projects/${world.project}/alerts/rules/${newRule(world.project)}`);
    await page.getByRole("switch", { name: "The rule is on" }).click();
    await page.getByText("1 day", { exact: true }).click();
    await page.getByRole("button", { name: "Try", exact: true }).click();
    await expect(page.getByRole("progressbar", { name: "The simulation" })).toBeVisible();
    await expect(page.getByText(/^It misses (these \d+ groups|this one group)/)).toBeVisible({ timeout: 200_000 });
    await expect(page.locator(".report-numbers")).toContainText("notifications");
    await expectAccessible(page);
    await page.getByText("Against the last try").click();
    await page.getByRole("switch", { name: "The rule is on" }).click();
    await page.getByRole("button", { name: "Try", exact: true }).click();
    await expect(page.getByText(/tells of \d+ more group/)).toBeVisible({ timeout: 200_000 });
  });
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  for (const tab of ["firings", "rules"]) {
    test(`nothing of ${tab} is wider than the page`, async ({ page, world }) => {
      await page.goto(`projects/${world.project}/alerts?tab=${tab}`);
      await expect(page.getByRole("tab", { selected: true })).toBeVisible();
      await expect(page.getByRole("list").last()).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});
