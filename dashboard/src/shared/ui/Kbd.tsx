// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Fragment } from "react";
import "./kbd.css";

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Keys to press, one after the other or together. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keys.split(" ").map((key, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: keys of one shortcut never move
        <Fragment key={index}>
          {index > 0 && <span className="keys-then">then</span>}
          <kbd>{words(key)}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

function words(key: string): string {
  if (!key.startsWith("mod+")) return key;
  const letter = key.slice(4).toUpperCase();
  return mac ? `⌘${letter}` : `Ctrl ${letter}`;
}
