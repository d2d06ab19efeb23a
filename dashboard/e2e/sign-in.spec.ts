// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { expect, expectAccessible, test } from "./test";

test.describe("nobody is signed in", () => {
  test.use({ storageState: { cookies: [], origins: [] }, refusals: [401] });

  test("a deep link leads to the login page, and from there to where it was meant to", async ({ page, world }) => {
    await page.goto(`projects/${world.project}/groups?q=type%3A*Bulk*`);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Token").fill("errata_0000000000000000000000000000000000000000");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("This token is not known")).toBeVisible();
    await page.getByLabel("Token").fill(process.env.ERRATA_ADMIN_TOKEN ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/groups\?q=type%3A\*Bulk\*/);
  });

  test("a link with a token signs in, and keeps the token neither in the address nor in the history", async ({
    page,
  }) => {
    await page.goto(`login#token=${process.env.ERRATA_ADMIN_TOKEN}`);
    await expect(page).toHaveURL(/projects/);
    expect(page.url()).not.toContain("token");
    await page.goBack().catch(() => undefined);
    expect(page.url()).not.toContain("token");
  });
});

test("who signs out is out", async ({ page, world }) => {
  await page.goto(`projects/${world.project}/groups`);
  await page.getByRole("button", { name: /, triager$/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect((await page.request.get("api/v1/session")).status()).toBe(401);
});
