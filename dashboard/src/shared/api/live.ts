// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useEffect } from "react";
import { z } from "zod";
import { apiUrl } from "#shared/lib/base";
import { createStore, useStore } from "#shared/lib/store";
import { segment } from "./client";
import { queryClient } from "./queryClient";

/** What the gateway tells while a page is open. */
const topics = ["groups", "firings"] as const;

export type LiveTopic = (typeof topics)[number];

const changes = {
  groups: z.object({ groups: z.array(z.string()) }).transform((each) => each.groups),
  firings: z.object({ firings: z.array(z.string()) }).transform((each) => each.firings),
};

interface Connection {
  readonly events: EventTarget;
  source: EventSource;
  listeners: number;
  again?: ReturnType<typeof setTimeout>;
}

const TRY_AGAIN_AFTER = 10_000;

const connections = new Map<string, Connection>();

/** Lines that stood before. */
const opened = new WeakSet<EventTarget>();

/** Whether the line to the gateway stands; lists say so when it does not. */
const connected = createStore(true);

export function useConnected(): boolean {
  return useStore(connected);
}

/**
 * Calls back with the ids that changed, as long as the component is there; with none if they are not known. The browser
 * mends the line by itself.
 */
export function useLive(project: string, topic: LiveTopic, onChange: (ids: readonly string[]) => void): void {
  useEffect(() => {
    const connection = connect(project);
    const listener = (event: Event) => onChange((event as CustomEvent<readonly string[]>).detail);
    connection.events.addEventListener(topic, listener);
    return () => {
      connection.events.removeEventListener(topic, listener);
      leave(project, connection);
    };
  }, [project, topic, onChange]);
}

// One line for a project, whoever listens.
function connect(project: string): Connection {
  let connection = connections.get(project);
  if (!connection) {
    const events = new EventTarget();
    connection = { events, listeners: 0, source: open(project, events) };
    connections.set(project, connection);
  }
  connection.listeners++;
  return connection;
}

function open(project: string, events: EventTarget): EventSource {
  const source = new EventSource(apiUrl(`projects/${segment(project)}/live`));
  source.addEventListener("open", () => {
    connected.set(true);
    // What changed while the line was down is told to nobody: everything that is shown is asked for again, but for
    // lists that must not move under the pointer, which are told of a change that nobody knows.
    if (opened.has(events)) {
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "groups" });
      for (const topic of topics) events.dispatchEvent(new CustomEvent(topic, { detail: [] }));
    }
    opened.add(events);
  });
  source.addEventListener("error", () => {
    connected.set(false);
    // The browser tries again by itself, but not when it was refused.
    const connection = connections.get(project);
    if (connection && source.readyState === EventSource.CLOSED) {
      connection.again = setTimeout(() => {
        connection.source = open(project, events);
      }, TRY_AGAIN_AFTER);
    }
  });
  for (const topic of topics) {
    source.addEventListener(topic, (event: MessageEvent<string>) => {
      const ids = idsOf(topic, event.data);
      if (ids) events.dispatchEvent(new CustomEvent(topic, { detail: ids }));
    });
  }
  return source;
}

function idsOf(topic: LiveTopic, text: string): readonly string[] | undefined {
  try {
    return changes[topic].parse(JSON.parse(text));
  } catch (error) {
    console.error("the gateway told of a change in another form", error);
    return undefined;
  }
}

function leave(project: string, connection: Connection): void {
  connection.listeners--;
  if (connection.listeners === 0) {
    clearTimeout(connection.again);
    connection.source.close();
    connections.delete(project);
  }
}
