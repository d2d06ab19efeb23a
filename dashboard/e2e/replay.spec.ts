// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { request } from "@playwright/test";
import { awaitAnswer } from "./spans";
import { administrator, url, type World, worldFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

const broken = '{"event_id": "<img src=x onerror=window.hacked=1>\u202e", "exception": {"values": [';

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const world = JSON.parse(readFileSync(worldFile, "utf8")) as World;
  const context = await request.newContext();
  const answer = await context.post(`${url}api/${world.id}/lines/`, {
    data: broken,
    headers: { "content-type": "application/x-ndjson", "x-errata-key": world.key },
  });
  if (!answer.ok()) throw new Error(`the gateway refused it: ${answer.status()} ${await answer.text()}`);
  await context.dispose();
  const api = await administrator();
  await awaitAnswer<{ rejections: unknown[] }>(
    api,
    `projects/${world.project}/rejections`,
    ({ rejections }) => rejections.length > 0,
    90,
  );
  await api.dispose();
});

test("what could not be used is told with its reason, and shown as text and as bytes only", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/replay`);
  const list = page.getByRole("list", { name: "Rejected" });
  await expect(list.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("button", { name: /^Look/ }).first().click();
  const dialog = page.getByRole("dialog", { name: "What was received" });
  await expect(dialog).toContainText("<img src=x onerror=window.hacked=1>");
  await expect(dialog).toContainText("\\u{202e}");
  await expectAccessible(page);
  await dialog.getByText("Bytes", { exact: true }).click();
  await expect(dialog).toContainText("000000  7b 22 65 76");
  await page.reload();
  await expect(dialog).toBeVisible();
});

test("rejections are narrowed by their reason", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/replay`);
  const reason = page.getByRole("group", { name: "Reasons" }).getByRole("button").first();
  await reason.click();
  await expect(page).toHaveURL(/reason=[A-Z_]+/);
  await expect(reason).toHaveAttribute("aria-pressed", "true");
});

test("the jobs of the cluster are listed", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/replay`);
  const jobs = page.getByRole("region", { name: "Jobs" });
  await expect(jobs).toContainText("track");
  await expect(jobs).toContainText("running");
});

test("a project that lost nothing says so", async ({ page, world }) => {
  await page.goto(`projects/${world.empty.name}/replay`);
  await expect(page.getByText("Everything that came could be used")).toBeVisible();
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  test("nothing is wider than the page", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/replay`);
    await expect(page.getByRole("list", { name: "Rejected" })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
