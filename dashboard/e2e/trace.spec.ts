// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import { awaitAnswer, payment, randomHex, sendSpans } from "./spans";
import { administrator, send, type World, worldFile } from "./stack";
import { expect, expectAccessible, test } from "./test";

const failing = payment(true);
const healthy = Array.from({ length: 12 }, () => payment(false));
const unsampled = randomHex(32);

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const world = JSON.parse(readFileSync(worldFile, "utf8")) as World;
  const api = await administrator();
  for (const each of [...healthy, failing]) await sendSpans(world.key, each.traceId, each.spans);
  await send(world, {
    type: "java.net.SocketTimeoutException",
    message: "Read timed out of payments-db",
    calls: ["com.acme.pay.Ledger#read"],
    tags: { service: "checkout" },
    span: { trace_id: failing.traceId, span_id: failing.query },
  });
  await send(world, {
    type: "com.acme.PaymentFailed",
    message: "<img src=x onerror=window.hacked=1>",
    calls: ["com.acme.pay.Pay#post"],
    tags: { service: "checkout" },
    span: { trace_id: failing.traceId, span_id: failing.pay },
  });
  await send(world, {
    type: "com.acme.Unsampled",
    message: "nobody knows its spans",
    calls: ["com.acme.pay.Pay#lost"],
    span: { trace_id: unsampled, span_id: randomHex(16) },
  });
  const known = ({ spans, errors }: { spans: unknown[]; errors: unknown[] }) => spans.length >= 4 && errors.length >= 2;
  await awaitAnswer(api, `projects/${world.project}/traces/${failing.traceId}`, known);
  await api.dispose();
});

test("a failing trace tells where it began, why, and which way it went", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/traces/${failing.traceId}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("POST /orders");
  await expect(page.getByText("somebody outside noticed")).toBeVisible();
  const origin = page.getByRole("region", { name: /^Began in / });
  await expect(origin).toContainText("PEER_TIMEOUT");
  await expect(origin.getByRole("navigation")).toContainText("SELECT payments");
  const tree = page.getByRole("tree");
  await expect(tree.getByRole("treeitem")).toHaveCount(6);
  await expect(tree.getByRole("treeitem", { name: /SELECT payments.*failed.*origin/ })).toBeVisible();
  await expect(tree).toContainText("Read timed out of payments-db");
  await expect(tree).toContainText("<img src=x onerror=window.hacked=1>");
  await expectAccessible(page);
});

test("spans are walked by keyboard, and the chosen one is in the address", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/traces/${failing.traceId}`);
  const tree = page.getByRole("tree");
  await tree.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(new RegExp(`span=${failing.call}`));
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("treeitem", { name: /POST \/pay/ })).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("End");
  const details = page.getByRole("complementary", { name: "The chosen span" });
  await expect(details).toContainText("postgresql");
  await expect(details).toContainText("<img src=x onerror=window.hacked=1>");
  await details.getByRole("link", { name: "Its group" }).click();
  await expect(page).toHaveURL(/groups\/[0-9a-f]{16}/);
  await page.goBack();
  await expect(details).toContainText("postgresql");
});

test("it is compared with a healthy trace of the same endpoint", async ({ page, world, api }) => {
  test.setTimeout(180_000);
  await awaitAnswer<{ traces: unknown[] }>(
    api,
    `projects/${world.project}/traces/${failing.traceId}/healthy`,
    ({ traces }) => traces.length > 0,
  );
  await page.goto(`projects/${world.project}/traces/${failing.traceId}`);
  await page.getByRole("button", { name: "Compare with a healthy trace" }).click();
  await page.getByRole("menuitem").first().click();
  await expect(page.getByRole("heading", { name: "Healthy" })).toBeVisible();
  await expect(page.getByRole("tree")).toHaveCount(2);
  await expect(page.getByRole("table").getByRole("row", { name: /SELECT payments/ })).toContainText("failed here");
  await expectAccessible(page);
  await page.goBack();
  await expect(page.getByRole("tree")).toHaveCount(1);
});

test("a trace that was not sampled says so, and shows its errors", async ({ page, world, api }) => {
  test.setTimeout(180_000);
  await awaitAnswer(api, `projects/${world.project}/traces/${unsampled}`, () => true);
  await page.goto(`projects/${world.project}/traces/${unsampled}`);
  await expect(page.getByText("No span of this trace came")).toBeVisible();
  await expect(page.getByRole("region", { name: "Errors of no known span" })).toContainText("nobody knows its spans");
});

test("a trace is opened by whatever names it, and found again", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/traces`);
  await page.getByLabel("Id of the trace").fill("no id");
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByText("There are no 32 hex digits in this")).toBeVisible();
  await page.getByLabel("Id of the trace").fill(`00-${failing.traceId}-${failing.front}-01`);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("tree")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("link", { name: /POST \/orders/ })).toBeVisible();
  await expectAccessible(page);
});

test.describe("a trace that nobody knows", () => {
  test.use({ refusals: [404] });
  test("may come yet", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/traces/${randomHex(32)}`);
    await expect(page.getByRole("heading", { name: "This trace is not known, or not yet" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Look again" })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe("narrow and dark", () => {
  test.use({ viewport: { width: 360, height: 740 }, colorScheme: "dark" });
  test("nothing is wider than the page", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/traces/${failing.traceId}`);
    await expect(page.getByRole("tree")).toBeVisible();
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByRole("treeitem", { name: /SELECT payments/ }).click();
    await expect(page.getByRole("dialog")).toContainText("postgresql");
  });
});
