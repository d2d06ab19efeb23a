// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** Where the dashboard is mounted, with a slash at its end: the gateway says so in the page's base element. */
export const basePath: string = new URL(document.baseURI).pathname.replace(/[^/]*$/, "");

/** The address of an operation of the API, such as `projects/shop/groups`. */
export function apiUrl(path: string): string {
  return `${basePath}api/v1/${path}`;
}
