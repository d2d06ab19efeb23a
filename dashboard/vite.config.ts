// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compressed } from "./compressed.ts";
import { sizeLimit } from "./size-limit.ts";

const here = import.meta.dirname;
const gateway = process.env.ERRATA_URL ?? "http://localhost:8080";

// Addresses in index.html are relative to its <base>, which the gateway writes, so one build works behind any prefix.
export default defineConfig({
  base: "./",
  plugins: [react(), sizeLimit("features/groups/GroupsPage.tsx"), compressed()],
  resolve: {
    alias: { "#app": `${here}/src/app`, "#features": `${here}/src/features`, "#shared": `${here}/src/shared` },
  },
  build: {
    target: "es2023",
    outDir: "target/classes/dev/errata/gateway/dashboard",
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": { target: gateway, changeOrigin: true } } },
  test: {
    environment: "happy-dom",
    pool: "threads",
    isolate: false,
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test-setup.ts"],
  },
});
