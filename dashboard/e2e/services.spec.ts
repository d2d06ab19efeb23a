// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { hostile } from "./errors";
import { awaitAnswer, payment, sendSpans } from "./spans";
import { administrator, send, type World, worldFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const world = JSON.parse(readFileSync(worldFile, "utf8")) as World;
  const api = await administrator();
  for (let times = 0; times < 3; times++) {
    const { traceId, spans, query, front } = payment(true);
    await sendSpans(world.key, traceId, spans);
    const failure = { tags: { service: "checkout" }, span: { trace_id: traceId, span_id: query } };
    await send(world, {
      type: "com.acme.LedgerTimeout",
      message: "timed out",
      calls: ["com.acme.Ledger#read"],
      ...failure,
    });
    await send(world, {
      type: "com.acme.FrontFailed",
      message: hostile.message,
      calls: ["com.acme.Front#post"],
      tags: { service: "frontend" },
      span: { trace_id: traceId, span_id: front },
    });
  }
  await awaitAnswer<{ edges: { caller: string }[] }>(api, `projects/${world.project}/service-map`, ({ edges }) =>
    edges.some((edge) => edge.caller === "frontend"),
  );
  await awaitAnswer<{ edges: unknown[] }>(
    api,
    `projects/${world.project}/propagations?from_service=checkout&to_service=frontend`,
    ({ edges }) => edges.length > 0,
  );
  await api.dispose();
});

test("the map shows who calls whom, and a connection its failures and groups", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/services`);
  const map = page.getByRole("region", { name: "Map of services" });
  await expect(map.getByRole("link", { name: "checkout", exact: true })).toBeVisible();
  await expectAccessible(page);
  const call = map.getByRole("button", { name: /^frontend calls checkout/ });
  await call.focus();
  await page.keyboard.press("Enter");
  const side = page.getByRole("complementary", { name: "The chosen connection" });
  await expect(side).toContainText("passed on by the caller");
  await expect(side.getByRole("link", { name: /LedgerTimeout/ })).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(side).toContainText("passed on by the caller");
  await side.getByRole("link", { name: "Groups of checkout" }).click();
  await expect(page).toHaveURL(/q=service%3Acheckout/);
});

test("the same is told as a table", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/services`);
  await page.getByText("Table", { exact: true }).click();
  const row = page.getByRole("row", { name: /frontend.*checkout/ });
  await expect(row).toContainText("100%");
  await row.getByRole("button").click();
  await expect(page).toHaveURL(/edge=frontend/);
  await expectAccessible(page);
});

test("which group makes which is drawn, and leads to the groups", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/services`);
  await page.getByText("What causes what").click();
  await expect(page).toHaveURL(/view=propagation/);
  const graph = page.getByRole("region", { name: "What causes what" });
  await expect(graph.getByRole("link", { name: /FrontFailed/ })).toBeVisible();
  await expectAccessible(page);
  await graph.getByRole("link", { name: /LedgerTimeout/ }).click();
  await expect(page).toHaveURL(/groups\/[0-9a-f]{16}/);
});

test("hostile text of a group is text in the graph and in the table", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/services?view=propagation`);
  const content = page.locator("#content");
  await expect(content).toContainText("<script>window.hacked=1</script>");
  await expect(content.locator("img, iframe, svg[onload]")).toHaveCount(0);
  await page.getByText("Table", { exact: true }).click();
  await expect(page.getByRole("row", { name: /FrontFailed/ }).first()).toContainText(
    "<script>window.hacked=1</script>",
  );
  await expect(content.locator("img, iframe, svg[onload]")).toHaveCount(0);
});

test("a project without spans is told how to send some", async ({ page, world }) => {
  await page.goto(`projects/${world.empty.name}/services`);
  await expect(page.getByText("No calls are known in this time")).toBeVisible();
  await expectAccessible(page);
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  test("there is a table in the place of the map", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/services`);
    await expect(page.getByRole("row", { name: /frontend.*checkout/ })).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
