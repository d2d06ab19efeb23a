// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link, useNavigate } from "@tanstack/react-router";
import { full } from "#shared/lib/numbers";
import { useShortcut } from "#shared/lib/shortcuts";
import { exactTime } from "#shared/lib/time";
import { CopyButton } from "#shared/ui/CopyButton";
import { Icon, type IconName } from "#shared/ui/Icon";
import { RelativeTime } from "#shared/ui/RelativeTime";
import type { EventAnswer } from "../api";
import { filterOf } from "../search";
import { useGroupAddress } from "../useGroupAddress";

interface Props {
  readonly project: string;
  readonly group: string;
  readonly event: EventAnswer["event"];
  readonly position: EventAnswer["position"];
}

/** Which event it is, and the way to its neighbours in time. */
export function EventNavigation({ project, group, event, position }: Props) {
  const { search } = useGroupAddress();
  const navigate = useNavigate();
  const to = (id: string) => ({
    to: "/projects/$project/groups/$group/events/$event" as const,
    params: { project, group, event: id },
    search: filterOf(search),
  });
  const open = (id: string | null) => () => id !== null && navigate(to(id));
  useShortcut("[", "Event before", open(position.previous));
  useShortcut("]", "Event after", open(position.next));
  const step = (label: string, icon: IconName, id: string | null) =>
    id === null || id === event.event_id ? (
      <button type="button" className="button button-small button-icon" disabled aria-label={label}>
        <Icon name={icon} size={14} />
      </button>
    ) : (
      <Link
        {...to(id)}
        resetScroll={false}
        className="button button-small button-icon"
        aria-label={label}
        title={label}
      >
        <Icon name={icon} size={14} />
      </Link>
    );
  return (
    <div className="event-nav">
      <nav className="row" aria-label="Events in time">
        {step("First event", "first", position.first)}
        {step("Previous event", "left", position.previous)}
        {step("Next event", "right", position.next)}
        {step("Last event", "last", position.last)}
      </nav>
      <span className="event-number">
        {full(position.number)} <span className="muted">of {full(position.total)}</span>
      </span>
      <span className="muted">
        {exactTime(Date.parse(event.timestamp))}, <RelativeTime time={event.timestamp} suffix />
      </span>
      <span className="row event-id push">
        <Link {...to(event.event_id)} resetScroll={false} title="The address of this event, which stays">
          <code className="truncate">{event.event_id}</code>
        </Link>
        <CopyButton text={event.event_id} label="Copy the id of the event" />
      </span>
    </div>
  );
}
