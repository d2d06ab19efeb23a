// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { eventQuery, type Group } from "../api";
import { filterOf } from "../search";
import { StackTrace } from "../stack/StackTrace";
import { useGroupAddress } from "../useGroupAddress";
import { EventDetails } from "./EventDetails";
import { EventNavigation } from "./EventNavigation";
import { FilterBar } from "./FilterBar";
import "./events.css";

/** One event whole: the one that the address names, else the latest. */
export function EventTab({ project, group }: { project: string; group: Group }) {
  const { event: which = "last", search } = useGroupAddress();
  const query = useQuery(eventQuery(project, group.id, which, filterOf(search)));
  return (
    <div className="panel-body stack">
      <FilterBar />
      <Query query={query} what="The event">
        {({ event, position }) => (
          <div className={`stack ${query.isPlaceholderData ? "is-old" : ""}`}>
            <EventNavigation project={project} group={group.id} event={event} position={position} />
            {event.exceptions.length > 0 ? (
              <StackTrace exceptions={event.exceptions} />
            ) : event.logged_at.length > 0 ? (
              <StackTrace
                exceptions={[
                  {
                    type: "Logged",
                    message: event.message,
                    handled: "UNKNOWN",
                    synthetic: false,
                    frames: event.logged_at,
                  },
                ]}
              />
            ) : (
              <Message text={event.message} />
            )}
            <EventDetails project={project} event={event} />
          </div>
        )}
      </Query>
    </div>
  );
}

function Message({ text }: { text: string }) {
  return text === "" ? (
    <Empty title="The client sent neither a message nor a stack trace" />
  ) : (
    <p className="event-message">{text}</p>
  );
}
