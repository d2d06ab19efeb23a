// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const gateway = process.env.ERRATA_URL ?? "http://localhost:8080";

// Addresses in index.html are relative to its <base>, which the gateway writes, so one build works behind any prefix.
export default defineConfig({
  base: "./",
  plugins: [react()],
  build: { target: "es2023", sourcemap: false, assetsInlineLimit: 0, modulePreload: { polyfill: false }, manifest: true },
  server: { proxy: { "/api": { target: gateway, changeOrigin: true } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/test-setup.ts"] },
});
