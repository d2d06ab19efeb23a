// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "./Button";
import { Icon, type IconName } from "./Icon";
import "./menu.css";

export interface MenuItem {
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string | undefined;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface Props {
  readonly label: string;
  readonly icon?: IconName;
  readonly kind?: "plain" | "bare" | "primary";
  readonly small?: boolean;
  readonly align?: "start" | "end";
  readonly disabled?: boolean;
  readonly children?: ReactNode;
  readonly items: readonly MenuItem[];
}

/** A button that opens a list of actions: arrows, letters and Escape as in any menu. */
export function Menu({
  label,
  icon,
  kind = "plain",
  small = false,
  align = "start",
  disabled,
  children,
  items,
}: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    entries(root.current)[0]?.focus();
    const close = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", close);
    return () => document.removeEventListener("pointerdown", close);
  }, [open]);
  const close = () => {
    setOpen(false);
    root.current?.querySelector("button")?.focus();
  };
  const choose = (item: MenuItem) => {
    close();
    item.run();
  };
  return (
    <div className="menu" ref={root}>
      <Button
        kind={kind}
        small={small}
        {...(icon && { icon })}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={label}
        disabled={disabled}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" && !open) {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children === undefined ? undefined : (
          <>
            {children}
            <Icon name="down" size={12} />
          </>
        )}
      </Button>
      {open && (
        <div
          id={id}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          className={`menu-list menu-${align}`}
          onKeyDown={(event) => moveFocus(event, close)}
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: its role is one of the two that have it
            <button
              key={item.label}
              type="button"
              role={item.checked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={item.checked}
              disabled={item.disabled}
              tabIndex={-1}
              className="menu-item"
              onClick={() => choose(item)}
            >
              <span className="menu-mark">
                {item.checked ? <Icon name="check" size={14} /> : item.icon && <Icon name={item.icon} size={14} />}
              </span>
              <span className="truncate">{item.label}</span>
              {item.hint && <span className="menu-hint">{item.hint}</span>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function entries(root: HTMLElement | null): HTMLButtonElement[] {
  return [...(root?.querySelectorAll<HTMLButtonElement>(".menu-item:not(:disabled)") ?? [])];
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  const all = entries(event.currentTarget);
  const at = all.indexOf(document.activeElement as HTMLButtonElement);
  const letter = all.findIndex((entry) => entry.textContent?.toLowerCase().startsWith(event.key.toLowerCase()));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") {
    event.stopPropagation();
    close();
  } else if (to !== undefined) {
    event.preventDefault();
    all[(to + all.length) % all.length]?.focus();
  } else if (event.key.length === 1 && letter >= 0) {
    all[letter]?.focus();
  }
}
