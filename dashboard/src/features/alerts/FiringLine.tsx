// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { span, useNow } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { RelativeTime } from "#shared/ui/RelativeTime";
import type { Firing } from "./firingsApi";
import { SeverityBadge } from "./SeverityBadge";

interface Props {
  readonly project: string;
  readonly firing: Firing;
  readonly onOpen: () => void;
}

/** One firing: how bad, what about, why, and for how long. */
export function FiringLine({ project, firing, onOpen }: Props) {
  const now = useNow();
  const began = Date.parse(firing.starts_at);
  const ended = firing.ends_at === null ? now : Date.parse(firing.ends_at);
  const follows = firing.root_group !== "" && firing.root_group !== firing.group;
  return (
    <li className={`firing ${firing.is_on ? "firing-on" : ""}`}>
      <SeverityBadge severity={firing.severity} />
      <div className="firing-what">
        <p className="firing-title">
          {firing.group === "" ? (
            <b>{firing.title || firing.alertname}</b>
          ) : (
            <Link to="/projects/$project/groups/$group" params={{ project, group: firing.group }}>
              {firing.title}
            </Link>
          )}
        </p>
        <p>{firing.reason}</p>
        <p className="muted firing-more">
          {[firing.rule, firing.service, firing.environment, firing.release].filter((each) => each !== "").join(" · ")}
          {follows && (
            <>
              {" · follows from "}
              <Link to="/projects/$project/groups/$group" params={{ project, group: firing.root_group }}>
                another group
              </Link>
            </>
          )}
        </p>
      </div>
      <div className="firing-when">
        <span className={firing.is_on ? "firing-state-on" : "muted"}>
          {firing.is_on ? "on" : "was on"} {span(Math.max(0, ended - began))}
        </span>
        <span className="muted">
          <RelativeTime time={firing.starts_at} suffix />
        </span>
      </div>
      <Button small onClick={onOpen} aria-label={`Why: ${firing.title || firing.alertname}`}>
        Why
      </Button>
    </li>
  );
}
