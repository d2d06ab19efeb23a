// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type KeyboardEvent, useId, useState } from "react";
import { Icon } from "#shared/ui/Icon";

interface Props {
  readonly label: string;
  readonly values: readonly string[];
  readonly known: readonly string[];
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly onChange: (values: readonly string[]) => void;
}

/** Several words: Enter adds what is typed, Backspace takes the last one away. */
export function ListInput({ label, values, known, placeholder = "all", error, onChange }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const add = () => {
    const word = text.trim();
    setText("");
    if (word !== "" && !values.includes(word)) onChange([...values, word]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    } else if (event.key === "Backspace" && text === "") {
      onChange(values.slice(0, -1));
    }
  };
  return (
    <div className="list-input">
      <label htmlFor={id}>{label}</label>
      <div className="list-input-box input">
        {values.map((value) => (
          <span key={value} className="chip">
            <span className="truncate">{value}</span>
            <button
              type="button"
              aria-label={`Remove ${value}`}
              onClick={() => onChange(values.filter((each) => each !== value))}
            >
              <Icon name="close" size={10} />
            </button>
          </span>
        ))}
        <input
          id={id}
          list={`${id}-known`}
          value={text}
          placeholder={values.length === 0 ? placeholder : ""}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
        <datalist id={`${id}-known`}>
          {known
            .filter((each) => !values.includes(each))
            .map((each) => (
              <option key={each} value={each} />
            ))}
        </datalist>
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
