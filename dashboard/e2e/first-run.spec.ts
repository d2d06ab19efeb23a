// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { send } from "./stack";
import { expect, expectAccessible, line, test } from "./test";

test("a project without errors shows how to send the first, and notices when it comes", async ({ page, world }) => {
  await page.goto(`projects/${world.empty.name}/groups`);
  await expect(page.getByRole("heading", { name: "Send the first error" })).toBeVisible();
  await page.getByRole("tab", { name: "Node" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(`${world.empty.key}@`);
  await page.getByRole("tab", { name: "OpenTelemetry" }).click();
  await expect(page.getByRole("tabpanel")).toContainText(`x-errata-key=${world.empty.key}`);
  await expectAccessible(page);
  await send(world.empty, { type: "com.acme.First", message: "the first error", calls: ["com.acme.Main#main"] });
  await expect(line(page, "First")).toBeVisible({ timeout: 30_000 });
});
