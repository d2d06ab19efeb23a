// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useNavigate } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { queryClient } from "#shared/api/queryClient";
import { sessionQuery, useMay } from "#shared/api/session";
import { keepPlace, placeOf } from "#shared/lib/places";
import { useShortcut } from "#shared/lib/shortcuts";
import { makesSense } from "#shared/triage/allowed";
import { TriageActions } from "#shared/triage/TriageActions";
import { useTriage } from "#shared/triage/useTriage";
import { Button } from "#shared/ui/Button";
import type { GroupRow } from "./api";
import { GroupLine } from "./GroupLine";
import { MergeButton } from "./MergeButton";
import { useNarrow } from "./useNarrow";
import { useSelection } from "./useSelection";

interface Props {
  /** Names the list, to find the place again where it was left. */
  readonly place: string;
  readonly project: string;
  readonly rows: readonly GroupRow[];
  readonly total: number;
  /** The bar of the sparklines in which the last deployment was. */
  readonly deployIndex: number | undefined;
  readonly head: ReactNode;
  readonly empty: ReactNode;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly isOld: boolean;
  readonly loadMore: () => void;
}

const LINE = 52;
const NARROW_LINE = 76;
const AHEAD = 40;

const columns = ["Selected", "Group", "Over time", "Events", "Users", "Last seen", "Status"];

/** The groups found: only the lines in sight are made, the next are asked for before they come into sight. */
export function GroupList(props: Props) {
  const { place, project, rows, total, deployIndex, head, empty, hasMore, isLoadingMore, loadMore, isOld } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrow();
  const selection = useSelection(rows);
  const [cursor, setCursor] = useState(-1);
  const wantsFocus = useRef(false);
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (narrow ? NARROW_LINE : LINE),
    overscan: 8,
    initialOffset: () => placeOf(place),
    onChange: ({ scrollOffset }) => scrollOffset !== null && keepPlace(place, scrollOffset),
    getItemKey: useCallback((index: number) => rows[index]?.id ?? index, [rows]),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width has other heights
  useEffect(() => lines.measure(), [narrow]);
  const shown = lines.getVirtualItems();
  const end = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && !isLoadingMore && end > rows.length - AHEAD) loadMore();
  }, [hasMore, isLoadingMore, end, rows.length, loadMore]);
  const moveTo = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    wantsFocus.current = true;
    setCursor(to);
    lines.scrollToIndex(to, { align: "auto" });
  };
  useListKeys({ project, rows, cursor, moveTo, selection });
  const focused = useCallback((link: HTMLElement | null) => {
    if (link && wantsFocus.current) {
      wantsFocus.current = false;
      link.focus({ preventScroll: true });
    }
  }, []);
  return (
    <>
      <div className="list-head">
        <input
          type="checkbox"
          aria-label="Select all that are loaded"
          disabled={rows.length === 0}
          checked={selection.chosen.length > 0 && selection.chosen.length === rows.length}
          ref={(box) => {
            if (box) box.indeterminate = selection.chosen.length > 0 && selection.chosen.length < rows.length;
          }}
          onChange={(event) => (event.target.checked ? selection.all() : selection.clear())}
        />
        {selection.chosen.length === 0 ? (
          head
        ) : (
          <>
            <span className="list-total" role="status">
              {selection.chosen.length} selected
            </span>
            <TriageActions project={project} groups={selection.chosen} small onAsked={selection.clear} />
            <MergeButton project={project} groups={selection.chosen} onAsked={selection.clear} />
            <Button
              kind="bare"
              small
              icon="close"
              aria-label="Clear the selection"
              className="push"
              onClick={selection.clear}
            />
          </>
        )}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <div ref={scroller} className={`list-scroll ${isOld ? "list-old" : ""}`} aria-busy={isOld}>
          <table className="list-table" aria-rowcount={total + 1}>
            <caption className="visually-hidden">Groups</caption>
            <thead>
              <tr aria-rowindex={1} className="line line-head">
                {columns.map((name) => (
                  <th key={name} scope="col" className={`column-${name.split(" ")[0]?.toLowerCase()}`}>
                    {name === "Selected" ? <span className="visually-hidden">{name}</span> : name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody style={{ height: lines.getTotalSize() }}>
              {shown.map((item) => {
                const group = rows[item.index];
                return (
                  group && (
                    <GroupLine
                      key={item.key}
                      project={project}
                      group={group}
                      index={item.index}
                      top={item.start}
                      height={item.size}
                      deployIndex={deployIndex}
                      current={item.index === cursor}
                      selected={selection.has(group.id)}
                      onSelect={selection.toggle}
                      onFocus={setCursor}
                      linkRef={item.index === cursor ? focused : undefined}
                    />
                  )
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

interface Keys {
  readonly project: string;
  readonly rows: readonly GroupRow[];
  readonly cursor: number;
  readonly moveTo: (index: number) => void;
  readonly selection: ReturnType<typeof useSelection>;
}

function useListKeys({ project, rows, cursor, moveTo, selection }: Keys): void {
  const navigate = useNavigate();
  const { triage } = useTriage(project);
  const may = useMay("triager");
  const here = rows[cursor];
  const meant = useMemo(
    () => (selection.chosen.length > 0 ? selection.chosen : here ? [here] : []),
    [selection.chosen, here],
  );
  const ask = (kind: "acknowledge" | "resolve") => {
    const fitting = meant.filter((group) => makesSense(kind, group.status));
    void triage(fitting, (group) => ({ kind, group }));
    selection.clear();
  };
  const toMe = () => {
    const me = queryClient.getQueryData(sessionQuery.queryKey)?.name;
    if (me !== undefined) void triage(meant, (group) => ({ kind: "assign", group, assignee: me }));
    selection.clear();
  };
  useShortcut("j", "Next group", () => moveTo(cursor + 1));
  useShortcut("k", "Previous group", () => moveTo(cursor - 1));
  useShortcut("x", "Select", () => here && selection.toggle(cursor, false), "Selection");
  useShortcut("X", "Select up to here", () => here && selection.toggle(cursor, true), "Selection");
  useShortcut("e", "Acknowledge", () => ask("acknowledge"), "Selection", may);
  useShortcut("r", "Resolve", () => ask("resolve"), "Selection", may);
  useShortcut("a", "Assign to me", toMe, "Selection", may);
  useShortcut("Escape", "Clear the selection", selection.clear, "Selection", selection.chosen.length > 0);
  useShortcut(
    "o",
    "Open",
    () => here && navigate({ to: "/projects/$project/groups/$group", params: { project, group: here.id } }),
  );
}
