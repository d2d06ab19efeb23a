// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
export function ServicesPage() {
  return null;
}
