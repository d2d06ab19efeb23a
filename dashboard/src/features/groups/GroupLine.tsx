// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { memo, type Ref } from "react";
import { compact, full } from "#shared/lib/numbers";
import { useAsked } from "#shared/triage/asked";
import { GroupTitle } from "#shared/ui/GroupTitle";
import { Icon } from "#shared/ui/Icon";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Sparkline } from "#shared/ui/Sparkline";
import { StatusBadge } from "#shared/ui/StatusBadge";
import type { GroupRow } from "./api";

interface Props {
  readonly project: string;
  readonly group: GroupRow;
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly current: boolean;
  readonly selected: boolean;
  readonly deployIndex: number | undefined;
  readonly onSelect: (index: number, range: boolean) => void;
  readonly onFocus: (index: number) => void;
  readonly linkRef: Ref<HTMLAnchorElement> | undefined;
}

/** One group in one line, or in three where it is narrow. */
export const GroupLine = memo(function GroupLine(props: Props) {
  const { project, index, top, deployIndex, height, current, selected, onSelect, onFocus, linkRef } = props;
  const group = useAsked(props.group);
  const { sparkline, services } = group;
  return (
    <tr
      aria-rowindex={index + 2}
      className={`line ${current ? "line-current" : ""} ${selected ? "line-selected" : ""} ${group.pending ? "is-pending" : ""}`}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <td className="line-select">
        <input
          type="checkbox"
          aria-label={`Select ${group.title}`}
          checked={selected}
          onChange={(event) => onSelect(index, (event.nativeEvent as MouseEvent).shiftKey)}
        />
      </td>
      <td className="line-group">
        <Link
          ref={linkRef}
          to="/projects/$project/groups/$group"
          params={{ project, group: group.id }}
          className="line-link"
          onFocus={() => onFocus(index)}
        >
          <GroupTitle type={group.type} title={group.title} level={group.level} />
        </Link>
        <span className="line-more">
          <span className="truncate code" title={group.culprit}>
            {group.culprit || "no stack"}
          </span>
          <span className="line-service truncate">{services.join(", ")}</span>
          {group.variants > 1 && <span className="line-variants">{group.variants} variants</span>}
        </span>
      </td>
      <td className="line-spark">
        <Sparkline values={sparkline} label="Events over the window" since={deployIndex} />
      </td>
      <td className="line-number" title={`${full(group.window_count)} in the window, ${full(group.count)} of all time`}>
        <span className="line-unit">{compact(group.window_count)}</span>
        <span className="line-of">{compact(group.count)}</span>
      </td>
      <td className="line-number line-users" title={`${full(group.users)} affected users, estimated`}>
        {compact(group.users)}
      </td>
      <td className="line-time">
        <RelativeTime time={group.last_seen} />
        <span className="line-of">
          of <RelativeTime time={group.first_seen} />
        </span>
      </td>
      <td className="line-status">
        <StatusBadge status={group.status} short />
        {group.assignee !== "" && (
          <span className="line-assignee truncate" title={`Assigned to ${group.assignee}`}>
            <Icon name="user" size={11} />
            {group.assignee}
          </span>
        )}
      </td>
    </tr>
  );
});
