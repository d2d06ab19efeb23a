// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { recall, remember } from "./remembered";
import { createStore } from "./store";

/** What the person chose; `system` follows the system. */
export type Theme = "system" | "light" | "dark";

export const themes: readonly Theme[] = ["system", "light", "dark"];

const system = matchMedia("(prefers-color-scheme: dark)");
const remembered = recall("theme");

export const theme = createStore<Theme>(remembered === "light" || remembered === "dark" ? remembered : "system");

/** What is shown: read by charts, which draw colours themselves. */
export const shownTheme = createStore<"light" | "dark">("light");

export function startTheme(): void {
  const apply = () => {
    const chosen = theme.get();
    const shown = chosen === "system" ? (system.matches ? "dark" : "light") : chosen;
    document.documentElement.dataset.theme = shown;
    shownTheme.set(shown);
    remember("theme", chosen === "system" ? undefined : chosen);
  };
  system.addEventListener("change", apply);
  theme.subscribe(apply);
  apply();
}
