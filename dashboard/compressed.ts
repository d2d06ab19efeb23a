// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const SMALL = 1000;

/** Puts a zipped copy beside each script and style, as they are written in the end, so that the gateway has nothing to zip. */
export function compressed(): Plugin {
  return {
    name: "compressed",
    writeBundle({ dir = "" }) {
      const names = readdirSync(dir, { recursive: true, encoding: "utf8" });
      for (const file of names.filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => join(dir, name))) {
        if (statSync(file).size < SMALL) continue;
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}
