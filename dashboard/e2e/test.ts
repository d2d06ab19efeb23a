// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { administrator, stateFile, type World, worldFile } from "./stack";

interface Fixtures {
  readonly world: World;
  readonly api: Awaited<ReturnType<typeof administrator>>;
  /** Statuses that the test expects to be refused with; the browser logs each. */
  readonly refusals: readonly number[];
}

/** A test as a triager; it fails, too, if the page logs an error, violates its security policy or opens a dialog. */
export const test = base.extend<Fixtures>({
  storageState: stateFile("triager"),
  refusals: [[], { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  world: async ({}, use) => use(JSON.parse(readFileSync(worldFile, "utf8")) as World),
  // biome-ignore lint/correctness/noEmptyPattern: as above
  api: async ({}, use) => {
    const api = await administrator();
    await use(api);
    await api.dispose();
  },
  page: async ({ page, refusals }, use) => {
    const wrong: string[] = [];
    const expected = (text: string) => refusals.some((status) => text.includes(`status of ${status}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !expected(message.text())) wrong.push(message.text());
    });
    page.on("pageerror", (error) => wrong.push(String(error)));
    page.on("dialog", async (dialog) => {
      wrong.push(`a dialog: ${dialog.message()}`);
      await dialog.dismiss();
    });
    await use(page);
    expect(wrong).toEqual([]);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
  },
});

export { expect };

/** Nothing that WCAG 2.1 AA forbids and a program can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

/** The line of a group in the list. */
export function line(page: Page, type: string) {
  return page.getByRole("row").filter({ has: page.getByRole("link", { name: type }) });
}
