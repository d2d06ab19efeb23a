// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { type SpanName, spans } from "./search";

/** How far back the chart, the tags and the traces look. */
export function SpanChoice({ value, onChange }: { value: SpanName; onChange: (span: SpanName) => void }) {
  return (
    <fieldset className="spans push">
      <legend className="visually-hidden">Span of time</legend>
      {spans.map((span) => (
        <label key={span} className="spans-span">
          <input
            type="radio"
            name="span"
            className="visually-hidden"
            checked={span === value}
            onChange={() => onChange(span)}
          />
          {span}
        </label>
      ))}
    </fieldset>
  );
}
