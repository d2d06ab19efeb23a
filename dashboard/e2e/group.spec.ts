// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { Page } from "@playwright/test";
import { hostile } from "./errors";
import { awaitGroups, send, stateFile, type World } from "./stack";
import { expect, expectAccessible, line, test } from "./test";

async function open(page: Page, world: World, type: string): Promise<void> {
  await page.goto(`projects/${world.project}/groups?q=${encodeURIComponent(`type:${type}`)}`);
  await page
    .getByRole("link", { name: type.split(".").at(-1) ?? "" })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(type.split(".").at(-1) ?? "");
}

async function expectStatus(page: Page, status: string): Promise<void> {
  await expect(page.locator(".group-where .badge")).toHaveText(status, { timeout: 30_000 });
  await expect(page.locator(".is-pending")).toHaveCount(0, { timeout: 30_000 });
}

test("the group is told from all sides", async ({ page, world }) => {
  await open(page, world, "com.acme.PaymentTimeout");
  await expect(page.getByRole("region", { name: "Figures" })).toContainText("3Events");
  const trace = page.getByRole("region", { name: "Stack trace" });
  await expect(trace).toContainText("com.acme.PaymentTimeout");
  await expect(trace).toContainText("wrapped in");
  await expect(trace).toContainText("com.acme.OrderFailed");
  await expect(trace.getByText("java.lang.Thread.run").first()).toBeVisible();
  await trace.getByRole("button", { name: "1 library call" }).first().click();
  await expect(trace).toContainText("Thread.java:840");
  await trace.getByRole("button", { name: "Raw" }).click();
  await expect(trace).toContainText("Caused by: com.acme.PaymentTimeout: billing did not answer");
  await page.getByRole("tab", { name: "Tags" }).click();
  await page.getByRole("button", { name: /us-east-1/ }).click();
  await expect(page).toHaveURL(/query=tag.region%3Aus-east-1/);
  await expect(page.getByRole("tabpanel").getByRole("row")).toHaveCount(3);
});

test("a bar of the chart chooses its events, by mouse and by table", async ({ page, world }) => {
  await open(page, world, "com.acme.PaymentTimeout");
  await expect(page.locator(".chart canvas")).toBeVisible();
  await expect(page.locator(".chart-legend")).toContainText("1.1.0");
  await page.getByText("As a table").click();
  await page.getByRole("button", { name: "Show events" }).last().click();
  await expect(page).toHaveURL(/from=.*to=/);
  await expect(page.getByRole("tab", { name: /^Events/ })).toHaveAttribute("aria-selected", "true");
  await page.goBack();
  await expect(page).not.toHaveURL(/from=/);
  const box = await page.locator(".chart .u-over").boundingBox();
  if (!box) throw new Error("the chart has no place");
  await page.mouse.click(box.x + box.width - 4, box.y + box.height - 4);
  await expect(page).toHaveURL(/from=.*to=/);
});

test("events have addresses that stay, and neighbours", async ({ page, world }) => {
  await open(page, world, "com.acme.PaymentTimeout");
  await expect(page.getByText("3 of 3")).toBeVisible();
  await page.getByRole("link", { name: "Previous event" }).click();
  await expect(page).toHaveURL(/events\/[0-9a-f-]{36}/);
  await expect(page.getByText("2 of 3")).toBeVisible();
  const middle = page.url();
  await page.keyboard.press("[");
  await expect(page.getByText("1 of 3")).toBeVisible();
  await expect(page.getByRole("button", { name: "Previous event" })).toBeDisabled();
  await page.getByRole("link", { name: "Last event" }).click();
  await expect(page.getByText("3 of 3")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("1 of 3")).toBeVisible();
  await page.goto(middle);
  await expect(page.getByText("2 of 3")).toBeVisible();
});

test("acknowledged, resolved, and regressed by the next event", async ({ page, world }) => {
  await open(page, world, "com.acme.OutOfStock");
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expectStatus(page, "Acknowledged");
  await page.getByRole("button", { name: "Resolve" }).click();
  await page.getByRole("menuitem", { name: "Now" }).click();
  await expectStatus(page, "Resolved");
  await expect(page.getByRole("button", { name: "Reopen" })).toBeVisible();
  await send(world, {
    type: "com.acme.OutOfStock",
    message: "item 9 is out of stock",
    calls: ["com.acme.web.OrderController#post", "com.acme.stock.Stock#reserve"],
  });
  await expectStatus(page, "Regressed");
  await page.getByRole("tab", { name: "Activity" }).click();
  await expect(page.getByRole("tabpanel")).toContainText("resolved it");
  await expect(page.getByRole("tabpanel")).toContainText("changed the status");
});

test("ignored until a condition, and assigned", async ({ page, world }) => {
  await open(page, world, "com.acme.Remarked");
  await page.getByRole("button", { name: "Ignore" }).click();
  await page.getByRole("menuitem", { name: "Until …" }).click();
  await page.getByLabel("Affected users").fill("50");
  await page.getByRole("dialog").getByRole("button", { name: "Ignore" }).click();
  await expectStatus(page, "Ignored");
  await page.getByRole("button", { name: "No longer ignore" }).click();
  await expectStatus(page, "New");
  await page.getByRole("button", { name: "Assign" }).click();
  await page.getByRole("menuitemradio", { name: /^Me/ }).click();
  await expect(page.getByRole("button", { name: /Assigned to triager/ })).toBeVisible();
  await page.getByRole("tab", { name: "Activity" }).click();
  await page.getByLabel("Comment").fill("<b>the pool</b> is too small");
  await page.getByRole("button", { name: "Comment" }).click();
  await expect(page.locator(".entry-comment")).toHaveText("<b>the pool</b> is too small", { timeout: 30_000 });
});

test("two variants say why they are one group, and one is split off by a click", async ({ page, world }) => {
  await open(page, world, "com.acme.CartClosed");
  await page.getByRole("tab", { name: /Why one group/ }).click();
  await expect(page).toHaveURL(/tab=why/);
  const variants = page.getByRole("article");
  await expect(variants).toHaveCount(2);
  await expect(page.getByText("It founded the group")).toBeVisible();
  const other = variants.filter({ hasText: "key K2" });
  await expect(other).toContainText("Type, message and crash site are the same");
  await expect(other.getByRole("row").filter({ hasText: "com.acme.job.Nightly.expire" })).toBeVisible();
  await other.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Split off 1 variant" }).click();
  await expect(variants).toHaveCount(1, { timeout: 30_000 });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(variants).toHaveCount(2, { timeout: 30_000 });
});

test("groups are merged, and the address of the one that is gone leads on", async ({ page, world, api }) => {
  const [gone] = await awaitGroups(api, world.project, "type:com.acme.LedgerOverdrawn");
  await page.goto(`projects/${world.project}/groups?q=type%3A*Ledger*`);
  await line(page, "LedgerMismatch").getByRole("checkbox").check();
  await line(page, "LedgerOverdrawn").getByRole("checkbox").check();
  await page.getByRole("button", { name: "Merge" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /LedgerMismatch/ }).check();
  await dialog.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByText("Merged 2 groups into one")).toBeVisible();
  await expect
    .poll(async () => (await api.get(`projects/${world.project}/groups/${gone}`)).status(), { timeout: 30_000 })
    .toBe(404);
});

test.describe("a group that was merged", () => {
  test.use({ refusals: [404] });
  test("leads to the one that has its variants", async ({ page, world, api }) => {
    const [into] = await awaitGroups(api, world.project, "type:com.acme.LedgerMismatch");
    const answer = await api.get(`projects/${world.project}/groups/${into}/variants`);
    const { variants } = (await answer.json()) as { variants: { fingerprint: string }[] };
    const gone = variants.map((each) => each.fingerprint).find((each) => each !== into);
    await page.goto(`projects/${world.project}/groups/${gone}`);
    await expect(page).toHaveURL(new RegExp(`/groups/${into}`));
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Ledger");
  });

  test("and one that never was says so", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/groups/00000000000000ff`);
    await expect(page.getByRole("alert")).toContainText("The group: not found");
  });
});

test.describe("a viewer", () => {
  test.use({ storageState: stateFile("viewer") });
  test("looks at everything and changes nothing", async ({ page, world }) => {
    await open(page, world, "com.acme.PaymentTimeout");
    for (const name of ["Acknowledge", "Resolve", "Ignore", "Assign"]) {
      await expect(page.getByRole("button", { name, exact: true })).toBeDisabled();
    }
    await page.keyboard.press("e");
    await expectStatus(page, "New");
    await page.getByRole("tab", { name: "Activity" }).click();
    await expect(page.getByRole("button", { name: "Comment" })).toBeDisabled();
    const answer = await page.request.post(`api/v1/projects/${world.project}/commands`, {
      data: { kind: "acknowledge", group: "a43d11a8a3061d0f" },
      headers: { "x-errata-csrf": "1", origin: new URL(page.url()).origin },
    });
    expect(answer.status()).toBe(403);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("every tab is accessible, with text that is hostile", async ({ page, world }) => {
      await page.goto(`projects/${world.project}/groups`);
      await page.getByRole("link", { name: hostile.shortType }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("<script>window.hacked=1</script>");
      for (const tab of ["Latest event", "Why one group", "Events", "Tags", "Traces", "Activity"]) {
        await page.getByRole("tab", { name: tab }).click();
        await expect(page.getByRole("tabpanel").locator(".loading")).toHaveCount(0);
        await expect(page.locator("img, iframe, svg[onload]")).toHaveCount(0);
        await expectAccessible(page);
      }
    });
  });
}

test.describe("narrow", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test("nothing is wider than the page", async ({ page, world }) => {
    await open(page, world, "com.acme.PaymentTimeout");
    for (const tab of ["Latest event", "Why one group", "Events", "Tags", "Traces", "Activity"]) {
      await page.getByRole("tab", { name: tab }).click();
      await expect(page.getByRole("tabpanel").locator(".loading")).toHaveCount(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBeLessThanOrEqual(360);
    }
  });
});
