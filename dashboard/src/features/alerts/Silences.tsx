// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { reasonOf } from "#shared/api/errors";
import { useMay } from "#shared/api/session";
import { exactTime } from "#shared/lib/time";
import { toast } from "#shared/lib/toasts";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Empty } from "#shared/ui/States";
import { SilenceDialog } from "./SilenceDialog";
import { endSilence, matcherText, type Silence, silencesQuery } from "./silencesApi";

/** Times in which nobody is told. */
export function Silences({ project }: { project: string }) {
  const query = useQuery(silencesQuery(project));
  const mayTriage = useMay("triager");
  const [creating, setCreating] = useState(false);
  return (
    <>
      <div className="firings-tools">
        <p className="muted rules-words">Alerts go on and off all the same while they are silenced; nobody is told.</p>
        {mayTriage && (
          <Button kind="primary" className="push" onClick={() => setCreating(true)}>
            New silence
          </Button>
        )}
      </div>
      <Query query={query} what="The silences">
        {(silences) =>
          silences.length === 0 ? (
            <Empty icon="alerts" title="Nothing is silenced" />
          ) : (
            <ul className="silences" aria-label="Silences">
              {silences.map((each) => (
                <SilenceLine key={each.id} project={project} silence={each} mayEnd={mayTriage} />
              ))}
            </ul>
          )
        }
      </Query>
      {creating && <SilenceDialog project={project} onClose={() => setCreating(false)} />}
    </>
  );
}

const tones = { active: "warn", pending: "act", expired: "quiet" } as const;

function SilenceLine({ project, silence, mayEnd }: { project: string; silence: Silence; mayEnd: boolean }) {
  const client = useQueryClient();
  const key = silencesQuery(project).queryKey;
  const end = useMutation({
    mutationFn: () => endSilence(project, silence.id),
    onMutate: () => {
      const before = client.getQueryData(key);
      const ended = { ...silence, state: "expired" as const, ends_at: new Date().toISOString() };
      client.setQueryData(
        key,
        before?.map((each) => (each.id === silence.id ? ended : each)),
      );
      return before;
    },
    onError: (error, _, before) => {
      client.setQueryData(key, before);
      toast({ kind: "failed", text: `The silence holds on: ${reasonOf(error).title}`, detail: reasonOf(error).detail });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
  return (
    <li className={`silence ${silence.state === "expired" ? "silence-over" : ""}`}>
      <Badge tone={tones[silence.state]}>{silence.state}</Badge>
      <div className="silence-what">
        <p>{silence.comment}</p>
        <p className="silence-matchers">
          {silence.matchers.map((matcher) => (
            <code key={matcherText(matcher)}>{matcherText(matcher)}</code>
          ))}
        </p>
        <p className="muted" title={exactTime(Date.parse(silence.ends_at))}>
          by {silence.created_by} · {silence.state === "expired" ? "ended" : "ends"}{" "}
          <RelativeTime time={silence.ends_at} suffix />
        </p>
      </div>
      {mayEnd && silence.state !== "expired" && (
        <Button small disabled={end.isPending} onClick={() => end.mutate()}>
          End now
        </Button>
      )}
    </li>
  );
}
