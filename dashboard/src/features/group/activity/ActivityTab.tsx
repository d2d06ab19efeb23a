// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { useMay } from "#shared/api/session";
import { useTriage } from "#shared/triage/useTriage";
import { Button } from "#shared/ui/Button";
import { Icon, type IconName } from "#shared/ui/Icon";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { type Status, StatusBadge, statuses } from "#shared/ui/StatusBadge";
import type { Group } from "../api";
import { type Activity, activityQuery } from "./api";
import { sentence } from "./sentence";
import "./activity.css";

/** What people and Errata did with the group, and a place to say something. */
export function ActivityTab({ project, group }: { project: string; group: Group }) {
  const activity = useInfiniteQuery(activityQuery(project, group.id));
  return (
    <div className="panel-body stack">
      <CommentForm project={project} group={group} />
      <Query query={activity} what="The activity">
        {({ pages }) => (
          <ol className="activity">
            {pages
              .flatMap((page) => page.activity)
              .map((each) => (
                <Entry key={`${each.what}${each.id}`} entry={each} />
              ))}
            <li className="entry">
              <span className="entry-icon">
                <Icon name="info" size={14} />
              </span>
              <p>
                First seen <RelativeTime time={group.first_seen} suffix />
              </p>
            </li>
          </ol>
        )}
      </Query>
      {activity.hasNextPage && (
        <Button disabled={activity.isFetchingNextPage} onClick={() => activity.fetchNextPage()}>
          Show more
        </Button>
      )}
    </div>
  );
}

const icons: Readonly<Record<string, IconName>> = {
  comment: "comment",
  merge: "merge",
  split: "split",
  "not-same": "split",
  resolve: "check",
  assign: "user",
  acknowledge: "user",
};

function Entry({ entry }: { entry: Activity }) {
  const icon =
    entry.what === "firing" ? "alerts" : entry.what === "transition" ? "refresh" : (icons[entry.kind] ?? "right");
  return (
    <li className={`entry ${entry.applied ? "" : "entry-refused"}`}>
      <span className="entry-icon">
        <Icon name={icon} size={14} />
      </span>
      <div className="entry-body">
        <p>
          <b>{entry.actor || "Errata"}</b> {sentence(entry)} <Steps from={entry.from} to={entry.to} />
          <span className="muted">
            <RelativeTime time={entry.time} suffix />
          </span>
        </p>
        {entry.kind === "comment" && <p className="entry-comment">{entry.text}</p>}
        {entry.kind !== "comment" && entry.text !== "" && <p className="muted">{entry.text}</p>}
      </div>
    </li>
  );
}

function Steps({ from, to }: { from: string | null; to: string | null }) {
  if (!isStatus(to) || from === to) return null;
  return (
    <span className="entry-steps">
      {isStatus(from) && (
        <>
          <StatusBadge status={from} short /> <span aria-hidden="true">→</span>
        </>
      )}{" "}
      <StatusBadge status={to} short />{" "}
    </span>
  );
}

function isStatus(word: string | null): word is Status {
  return statuses.includes(word as Status);
}

function CommentForm({ project, group }: { project: string; group: Group }) {
  const may = useMay("triager");
  const id = useId();
  const { run } = useTriage(project);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("text")).trim();
    if (text === "") return;
    const done = await run({
      commands: [{ kind: "comment", group: group.id, text }],
      words: "Commented",
      groups: [group.id],
    });
    if (done) form.reset();
  };
  return (
    <form className="comment-form" onSubmit={submit}>
      <label htmlFor={id} className="visually-hidden">
        Comment
      </label>
      <textarea
        id={id}
        name="text"
        className="input"
        rows={2}
        maxLength={10_000}
        disabled={!may}
        placeholder={may ? "What do you know about it?" : "Your role is viewer: it may read, and say nothing"}
      />
      <Button type="submit" disabled={!may}>
        Comment
      </Button>
    </form>
  );
}
