// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from "react";
import { useStore } from "#shared/lib/store";
import { dismiss, type Toast, toasts } from "#shared/lib/toasts";
import { Button } from "./Button";
import { Icon } from "./Icon";
import "./toaster.css";

const STAYS = 8000;

/** The messages of the moment, read out as they come. */
export function Toaster() {
  const all = useStore(toasts);
  return (
    <section className="toaster" aria-label="Messages" aria-live="polite">
      {all.map((each) => (
        <Message key={each.id} toast={each} />
      ))}
    </section>
  );
}

const icons = { done: "check", failed: "warning", note: "info" } as const;

function Message({ toast }: { toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.kind === "failed") return;
    const timer = setTimeout(() => dismiss(toast.id), STAYS);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    <div
      className={`toast toast-${toast.kind}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Icon name={icons[toast.kind]} />
      <div className="toast-words">
        <p>{toast.text}</p>
        {toast.detail && <p className="toast-detail">{toast.detail}</p>}
      </div>
      {toast.action && (
        <Button
          small
          onClick={() => {
            dismiss(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <Button kind="bare" small icon="close" aria-label="Dismiss" onClick={() => dismiss(toast.id)} />
    </div>
  );
}
