// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { toast } from "#shared/lib/toasts";
import { Button } from "./Button";

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text, label, words }: { text: string; label: string; words?: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch (error) {
      toast({ kind: "failed", text: "The browser did not let it be copied", detail: String(error) });
    }
  };
  return (
    <>
      <Button kind="bare" small icon={copied ? "check" : "copy"} aria-label={label} title={label} onClick={copy}>
        {words === undefined ? undefined : copied ? "Copied" : words}
      </Button>
      <span className="visually-hidden" role="status">
        {copied ? "Copied" : ""}
      </span>
    </>
  );
}
