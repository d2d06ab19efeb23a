// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { CopyButton } from "./CopyButton";
import "./code-frame.css";

/** Lines of code or text as they are, with a name and a way to copy them. */
export function CodeFrame({ text, label, wrap = false }: { text: string; label: string; wrap?: boolean }) {
  return (
    <figure className="code-frame">
      <figcaption className="code-frame-head">
        <span>{label}</span>
        <CopyButton text={text} label={`Copy ${label}`} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre className={wrap ? "code-frame-wrap" : ""} tabIndex={0}>
        {text}
      </pre>
    </figure>
  );
}
