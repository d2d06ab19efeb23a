// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const LIMIT = 250_000;

/** Fails the build if what the first page needs is larger than the limit, zipped. */
export function sizeLimit(firstPage: string): Plugin {
  return {
    name: "size-limit",
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === "chunk");
      const needed = new Set<string>();
      const need = (name: string) => {
        const chunk = chunks.find((each) => each.fileName === name);
        if (!chunk || needed.has(name)) return;
        needed.add(name);
        for (const imported of chunk.imports) need(imported);
      };
      for (const chunk of chunks) if (chunk.isEntry || chunk.facadeModuleId?.endsWith(firstPage)) need(chunk.fileName);
      const bytes = chunks
        .filter((each) => needed.has(each.fileName))
        .reduce((sum, each) => sum + gzipSync(each.code).length, 0);
      if (!chunks.some((each) => each.facadeModuleId?.endsWith(firstPage)))
        this.error(`there is no chunk of ${firstPage}`);
      if (bytes > LIMIT) this.error(`the first page needs ${bytes} bytes of script, zipped; the limit is ${LIMIT}`);
      this.info(`the first page needs ${bytes} bytes of script, zipped, of ${LIMIT}`);
    },
  };
}
