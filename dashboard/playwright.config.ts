// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

import { defineConfig } from "@playwright/test";

// Chromium comes from the npm registry, for Linux on x86-64; elsewhere ERRATA_CHROMIUM names one. The package has the libraries
// that it needs beside the system's, and unpacks them where it takes itself to be in a function of a cloud.
process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
const { default: chromium } = await import("@sparticuz/chromium");
const executablePath = process.env.ERRATA_CHROMIUM ?? (await chromium.executablePath());

/** Against a running stack: ERRATA_URL is its gateway, ERRATA_ADMIN_TOKEN its administrator's token. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  globalSetup: "./e2e/prepare.ts",
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["junit", { outputFile: "target/e2e/results.xml" }]],
  use: {
    baseURL: process.env.ERRATA_URL ?? "http://localhost:8080/",
    locale: "en-US",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--font-render-hinting=none"],
    },
  },
});
