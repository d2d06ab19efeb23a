// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { stateFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

test("how to send is told for each SDK", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/settings`);
  const snippets = page.getByRole("region", { name: "What to paste" });
  await expect(snippets.getByRole("tabpanel")).toContainText(world.key);
  for (const client of ["Node", "Java", "Python", "OpenTelemetry"]) {
    await snippets.getByRole("tab", { name: client, exact: true }).click();
    await expect(snippets.getByRole("tabpanel")).toContainText(world.key);
  }
  await expectAccessible(page);
});

test("a triager changes nothing here", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/settings`);
  await expect(page.getByRole("button", { name: "New key" })).toHaveCount(0);
  await expect(page.getByRole("tab", { name: "Audit" })).toHaveCount(0);
  await page.getByRole("tab", { name: "Members" }).click();
  await expect(page.getByRole("list", { name: "Members" })).toBeVisible();
  await expect(page.getByRole("button", { name: "New member" })).toHaveCount(0);
  await expectAccessible(page);
});

test.describe("without being allowed to", () => {
  test.use({ refusals: [403] });
  test("the audit says for whom it is", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/settings?tab=audit`);
    await expect(page.getByText("For administrators only")).toBeVisible();
  });
});

test.describe("an administrator", () => {
  test.use({ storageState: stateFile("admin") });
  const name = `e2e-made-${Date.now().toString(36)}`;

  test("rotates a key: the old one works until it is disabled", async ({ page, world }) => {
    await page.goto(`projects/${world.empty.name}/settings`);
    const keys = page.getByRole("region", { name: "Keys" });
    await expect(keys.getByRole("switch").first()).toBeVisible();
    const before = await keys.getByRole("listitem").count();
    await keys.getByRole("button", { name: "Rotate" }).first().click();
    await page.getByLabel("Label").fill("rotated");
    await page.getByRole("button", { name: "Make the key" }).click();
    await expect(keys.getByRole("listitem")).toHaveCount(before + 1);
    const made = keys.getByRole("listitem").filter({ hasText: "rotated" });
    await expect(made).toContainText("shown below");
    const kept = page.waitForResponse((answer) => answer.request().method() !== "GET" && answer.ok());
    await made.getByRole("switch").click();
    await expect(made.getByRole("switch")).not.toBeChecked();
    await kept;
    await page.reload();
    await expect(made.getByRole("switch")).not.toBeChecked();
  });

  test.describe("by a name that is taken", () => {
    test.use({ refusals: [409] });
    test("makes no project, and is told why", async ({ page, world }) => {
      await page.goto(`projects/${world.project}/settings?tab=projects`);
      await page.getByRole("button", { name: "New project" }).click();
      await page.getByLabel("Name").fill(world.project);
      await page.getByRole("button", { name: "Create" }).click();
      await expect(page.getByRole("dialog").locator(".field-error")).toContainText(world.project);
      await expectAccessible(page);
    });
  });

  test("makes a project, disables it and enables it again", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/settings?tab=projects`);
    await page.getByRole("button", { name: "New project" }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByRole("button", { name: "Create" }).click();
    const line = page.getByRole("list", { name: "Projects" }).getByRole("listitem").filter({ hasText: name });
    await line.getByRole("switch").click();
    await page.getByRole("button", { name: "Disable" }).click();
    await expect(line).toContainText("disabled");
    await line.getByRole("switch").click();
    await expect(line).not.toContainText("disabled");
    await expectAccessible(page);
  });

  test("lets somebody in; their token is shown once and may be revoked", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/settings?tab=members`);
    await page.getByRole("button", { name: "New member" }).click();
    await page.getByLabel("Name").fill(name);
    await page.getByText("viewer", { exact: true }).last().click();
    await page.getByRole("button", { name: "Let in" }).click();
    await page.getByLabel("Label").fill("laptop");
    await page.getByRole("button", { name: "Make the token" }).click();
    const dialog = page.getByRole("dialog", { name: `The token for ${name}` });
    await expect(dialog).toContainText("shown here and never again");
    await expect(dialog).toContainText("login#token=");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "I have kept it" }).click();
    const line = page.getByRole("list", { name: "Members" }).locator("> li").filter({ hasText: name });
    await expect(line).toContainText("laptop");
    await line.getByRole("combobox").selectOption("triager");
    await expect(line.getByRole("combobox")).toHaveValue("triager");
    await line.getByRole("button", { name: /^Revoke the token/ }).click();
    await expect(line).not.toContainText("laptop");
    const kept = page.waitForResponse(
      (answer) => answer.request().postData()?.includes("disabled") === true && answer.ok(),
    );
    await line.getByRole("switch").click();
    await expect(line).toContainText("shut out");
    await kept;
    await page.reload();
    await expect(line).toContainText("shut out");
    await expect(line.getByRole("combobox")).toHaveValue("triager");
  });

  test("sees who changed what", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/settings?tab=audit`);
    await expect(page.getByRole("list", { name: "Changes" })).toContainText("new member", { timeout: 30_000 });
    await expectAccessible(page);
    await page.getByLabel("By whom").selectOption("admin");
    await expect(page).toHaveURL(/actor=admin/);
    await expect(page.getByRole("list", { name: "Changes" })).toContainText("new project");
  });
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark", storageState: stateFile("admin") });
  for (const tab of ["sending", "projects", "members", "audit"]) {
    test(`nothing of ${tab} is wider than the page`, async ({ page, world }) => {
      await page.goto(`projects/${world.project}/settings?tab=${tab}`);
      await expect(page.getByRole("list").last()).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  }
});
