// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./Icon";
import "./button.css";

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: "plain" | "primary" | "bare" | "danger";
  readonly icon?: IconName;
  readonly small?: boolean;
  readonly children?: ReactNode;
}

/** A button; one with an icon alone needs an `aria-label`, which is its tip, too. */
export function Button({ kind = "plain", icon, small = false, children, className = "", ...rest }: Props) {
  const shape = children === undefined ? "button-icon" : "";
  return (
    <button
      type="button"
      title={children === undefined ? rest["aria-label"] : undefined}
      {...rest}
      className={`button button-${kind} ${small ? "button-small" : ""} ${shape} ${className}`}
    >
      {icon && <Icon name={icon} size={small ? 14 : 16} />}
      {children}
    </button>
  );
}
