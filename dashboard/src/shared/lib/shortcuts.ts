// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef } from "react";
import { createStore } from "./store";

/** A key, or two in a row such as `g g`, that does something on this page. */
export interface Shortcut {
  readonly keys: string;
  readonly label: string;
  readonly section: string;
}

interface Registered extends Shortcut {
  readonly run: () => void;
}

const SECOND_KEY_WITHIN = 1200;

/** Those in force now, for the help. */
export const shortcuts = createStore<readonly Registered[]>([]);

let first = "";
let firstAt = 0;

/** Puts a shortcut in force while the component is there. */
export function useShortcut(keys: string, label: string, run: () => void, section = "This page", enabled = true): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (!enabled) return;
    const registered = { keys, label, section, run: () => latest.current() };
    shortcuts.set((all) => [...all, registered]);
    return () => shortcuts.set((all) => all.filter((each) => each !== registered));
  }, [keys, label, section, enabled]);
}

/** Listens to the keyboard for the whole page; call once. */
export function startShortcuts(): () => void {
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = event.key === " " ? "space" : event.key;
  const command = event.metaKey || event.ctrlKey;
  if (event.altKey || (!command && (isTyping(event.target) || isDialogOpen()))) return;
  const pressed = command ? `mod+${key.toLowerCase()}` : key;
  const both = Date.now() - firstAt < SECOND_KEY_WITHIN ? `${first} ${pressed}` : "";
  const found = find(both) ?? find(pressed);
  if (found) {
    event.preventDefault();
    first = "";
    found.run();
  } else {
    first = pressed;
    firstAt = Date.now();
  }
}

// The latest wins, so that what is opened on a page goes before the page.
function find(keys: string): Registered | undefined {
  return shortcuts.get().findLast((each) => each.keys === keys);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
