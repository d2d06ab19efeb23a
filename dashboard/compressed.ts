// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const SMALL = 1000;

/** Puts a zipped copy beside each script and style, so that the gateway has nothing to zip. */
export function compressed(): Plugin {
  return {
    name: "compressed",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const each of Object.values(bundle)) {
        const source = each.type === "chunk" ? each.code : each.source;
        if (!/\.(js|css|svg)$/.test(each.fileName) || source.length < SMALL) continue;
        const zipped = gzipSync(source, { level: constants.Z_BEST_COMPRESSION });
        this.emitFile({ type: "asset", fileName: `${each.fileName}.gz`, source: zipped });
      }
    },
  };
}
