#!/usr/bin/env bash
# Copyright 2026 The Errata Authors
# SPDX-License-Identifier: Apache-2.0
#
# Builds the dashboard if it is older than its sources: the libraries of the lock file, then the page on the class path.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
  touch node_modules/.package-lock.json
fi
page=target/classes/dev/errata/gateway/dashboard/index.html
sources=(compressed.ts size-limit.ts src public index.html package-lock.json tsconfig.json vite.config.ts)
if [ ! -f "$page" ] || [ -n "$(find "${sources[@]}" -newer "$page" -print -quit)" ]; then
  npm run --silent build
fi
