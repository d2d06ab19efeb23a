// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type ReactNode, useId } from "react";
import "./field.css";

interface Control {
  readonly id: string;
  readonly className: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (control: Control) => ReactNode;
}

/** A labelled control with what is wrong with it, given as properties to put on the control. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = error ?? hint;
  return (
    <div className="field">
      <label htmlFor={id} className="field-label">
        {label}
      </label>
      {children({
        id,
        className: "input",
        "aria-describedby": described === undefined ? undefined : `${id}-more`,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {described !== undefined && (
        <p id={`${id}-more`} className={error === undefined ? "field-hint" : "field-error"}>
          {described}
        </p>
      )}
    </div>
  );
}
