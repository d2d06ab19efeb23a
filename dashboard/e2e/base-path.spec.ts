// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "./test";

const prefix = "/tools/errata";
const gateway = process.env.ERRATA_PREFIXED_URL;

/** A server that shows a gateway below a prefix, as a reverse proxy does; what is asked for elsewhere is kept, and not found. */
async function proxy(gateway: string, strays: string[]): Promise<Server> {
  const target = new URL(gateway);
  const server = createServer((asked, answer) => {
    const path = asked.url ?? "";
    if (!path.startsWith(`${prefix}/`)) {
      strays.push(path);
      answer.writeHead(404).end();
      return;
    }
    const { hostname, port } = target;
    const { method, headers } = asked;
    const passed = forward({ hostname, port, method, headers, path: path.slice(prefix.length) }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

test.describe("below a prefix", () => {
  test.use({ storageState: { cookies: [], origins: [] }, refusals: [401] });

  const strays: string[] = [];
  let server: Server | undefined;
  let root = "";

  test.beforeAll(async ({ request }) => {
    if (!gateway) throw new Error(`ERRATA_PREFIXED_URL must be a gateway of the stack with --base-path ${prefix}`);
    await expect(async () => expect((await request.get(`${gateway}/health/ready`)).ok()).toBe(true)).toPass();
    const proxied = await proxy(gateway, strays);
    server = proxied;
    root = `http://127.0.0.1:${(proxied.address() as AddressInfo).port}${prefix}/`;
  });

  test.afterAll(() => {
    server?.closeAllConnections();
    server?.close();
  });

  test("people sign in, look at a group, come back and sign out", async ({ page, world }) => {
    await page.goto(`${root}projects/${world.project}/groups?q=is%3Aopen`);
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.getByLabel("Token").fill(process.env.ERRATA_ADMIN_TOKEN ?? "");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(`${root}projects/${world.project}/groups?q=is%3Aopen`);
    await page.getByRole("link", { name: /PaymentTimeout/ }).click();
    await expect(page).toHaveURL(new RegExp(`^${root}projects/${world.project}/groups/[0-9a-f]{16}`));
    const heading = page.getByRole("heading", { level: 1, name: /PaymentTimeout/ });
    await expect(heading).toBeVisible();
    await page.reload();
    await expect(heading).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(new RegExp(`^${root}projects/${world.project}/groups\\?`));
    expect((await page.context().cookies()).map(({ path }) => path)).toEqual([`${prefix}/`]);
    await page.getByRole("button", { name: /, admin$/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(strays.filter((path) => path !== "/favicon.ico")).toEqual([]);
  });
});
