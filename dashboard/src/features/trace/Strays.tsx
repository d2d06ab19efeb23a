// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import type { TracedError } from "./api";

/** Errors of the trace that belong to no known span. */
export function Strays({ project, errors }: { project: string; errors: readonly TracedError[] }) {
  return (
    <section className="panel" aria-label="Errors of no known span">
      <header className="panel-head">
        <h2>Errors of no known span</h2>
      </header>
      <ul className="strays">
        {errors.map((error) => (
          <li key={error.event_id}>
            <b>{error.service}</b> <span className="error-note-type">{error.type}</span> {error.message}{" "}
            {error.group !== "" && (
              <Link to="/projects/$project/groups/$group" params={{ project, group: error.group }}>
                Its group
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
