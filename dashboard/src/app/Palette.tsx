// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { projectsQuery } from "#shared/api/projects";
import { shortcuts } from "#shared/lib/shortcuts";
import { useStore } from "#shared/lib/store";
import { theme } from "#shared/lib/theme";
import { Dialog } from "#shared/ui/Dialog";
import { Icon, type IconName } from "#shared/ui/Icon";
import { Kbd } from "#shared/ui/Kbd";
import { nav } from "./pages";

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly keys?: string;
  readonly run: () => void;
}

const MAX_SHOWN = 12;

/** Everything that can be gone to or done here, found by typing. */
export function Palette({ project, onClose }: { project: string; onClose: () => void }) {
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useEntries(project, text.trim()).slice(0, MAX_SHOWN);
  const chosen = found[Math.min(at, found.length - 1)];
  const run = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      run(chosen);
    }
  };
  return (
    <Dialog title="Go to, or do" onClose={onClose}>
      <div className="palette">
        <input
          className="input"
          role="combobox"
          aria-label="Page, project, action, search, or the id of a group or trace"
          aria-expanded="true"
          aria-controls={list}
          aria-activedescendant={chosen && `${list}-${chosen.id}`}
          placeholder="A page, an action, words of an error, the id of a group or trace"
          spellCheck={false}
          autoComplete="off"
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={list} role="listbox" aria-label="Found" className="palette-list">
          {found.map((entry) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox above
            <div
              key={entry.id}
              id={`${list}-${entry.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={entry === chosen}
              className="palette-entry"
              onClick={() => run(entry)}
            >
              <Icon name={entry.icon} />
              <span className="truncate">{entry.label}</span>
              {entry.keys && (
                <span className="push">
                  <Kbd keys={entry.keys} />
                </span>
              )}
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  );
}

function useEntries(project: string, text: string): readonly Entry[] {
  const { data: projects } = useQuery(projectsQuery);
  const actions = useStore(shortcuts);
  const navigate = useNavigate();
  const open = (path: string) => () => navigate({ to: `/projects/${encodeURIComponent(project)}/${path}` });
  const entries: Entry[] = [
    ...nav.map((each) => ({
      id: each.path,
      label: each.label,
      icon: each.icon,
      keys: `g ${each.letter}`,
      run: open(each.path),
    })),
    ...actions
      .filter((each) => each.section === "This page" || each.section === "Selection")
      .map((each) => ({
        id: `key-${each.keys.replaceAll(" ", "-")}`,
        label: each.label,
        icon: "right" as const,
        keys: each.keys,
        run: each.run,
      })),
    ...(projects ?? [])
      .filter((each) => each.name !== project)
      .map((each) => ({
        id: `project-${each.id}`,
        label: `Project ${each.name}`,
        icon: "right" as const,
        run: () => navigate({ to: "/projects/$project/groups", params: { project: each.name } }),
      })),
    { id: "light", label: "Light theme", icon: "sun", run: () => theme.set("light") },
    { id: "dark", label: "Dark theme", icon: "moon", run: () => theme.set("dark") },
  ];
  const matching = entries.filter((each) => each.label.toLowerCase().includes(text.toLowerCase()));
  return [
    ...byId(text, open),
    ...matching,
    ...search(text, (q) => navigate({ to: "/projects/$project/groups", params: { project }, search: { q } })),
  ];
}

function byId(text: string, open: (path: string) => () => void): readonly Entry[] {
  const id = text.toLowerCase();
  if (/^[0-9a-f]{16}$/.test(id))
    return [{ id: "group", label: `Group ${id}`, icon: "groups", run: open(`groups/${id}`) }];
  if (/^[0-9a-f]{32}$/.test(id))
    return [{ id: "trace", label: `Trace ${id}`, icon: "trace", run: open(`traces/${id}`) }];
  return [];
}

function search(text: string, run: (q: string) => void): readonly Entry[] {
  return text === ""
    ? []
    : [{ id: "search", label: `Search groups for “${text}”`, icon: "search", run: () => run(text) }];
}
