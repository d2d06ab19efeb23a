// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { Link } from "@tanstack/react-router";
import { full, percent } from "#shared/lib/numbers";
import { Badge } from "#shared/ui/Badge";
import { CopyButton } from "#shared/ui/CopyButton";
import { RelativeTime } from "#shared/ui/RelativeTime";
import type { Variant } from "./api";
import { causeWord, reason } from "./reasons";
import { ScoreBars } from "./ScoreBars";
import { SideBySide } from "./SideBySide";

interface Props {
  readonly project: string;
  readonly group: string;
  readonly variant: Variant;
  /** The variant that it is compared with, if that is known here. */
  readonly other: Variant | undefined;
  readonly share: number;
  readonly selected: boolean;
  readonly onSelect: ((on: boolean) => void) | undefined;
}

/** One variant: what it is, how often it came, and why it is here. */
export function VariantCard({ project, group, variant, other, share, selected, onSelect }: Props) {
  const { explanation, since, grouping_version } = variant.placement;
  return (
    <article className={`variant ${selected ? "variant-selected" : ""}`} aria-label={`Variant ${variant.fingerprint}`}>
      <header className="variant-head">
        {onSelect && (
          <input
            type="checkbox"
            aria-label={`Select variant ${variant.fingerprint} to split it off`}
            checked={selected}
            onChange={(event) => onSelect(event.target.checked)}
          />
        )}
        <code>{variant.fingerprint}</code>
        <CopyButton text={variant.fingerprint} label="Copy the fingerprint" />
        <Badge tone={variant.placement.cause === "FOUNDED" ? "act" : "quiet"}>{causeWord(variant)}</Badge>
        <span className="push variant-count">
          <b>{full(variant.count)}</b> <span className="muted">events, {percent(share)}</span>
        </span>
      </header>
      <div className="variant-body">
        <p>
          {reason(variant)}{" "}
          <span className="muted">
            {grouping_version}, since <RelativeTime time={since} suffix />
          </span>
        </p>
        {explanation.score && <ScoreBars score={explanation.score} />}
        <dl className="variant-facts">
          <div>
            <dt>Message</dt>
            <dd>
              <code>{variant.message || "none"}</code>
            </dd>
          </div>
          <div>
            <dt>Crash site</dt>
            <dd>
              <code>{variant.culprit || "no stack"}</code>
            </dd>
          </div>
          <div>
            <dt>Exemplar</dt>
            <dd>
              <Link
                to="/projects/$project/groups/$group/events/$event"
                params={{ project, group, event: variant.exemplar }}
              >
                <code>{variant.exemplar}</code>
              </Link>
            </dd>
          </div>
        </dl>
        {other ? <SideBySide variant={variant} other={other} /> : <OwnCalls variant={variant} />}
        <RunnerUp project={project} variant={variant} />
      </div>
    </article>
  );
}

function OwnCalls({ variant }: { variant: Variant }) {
  return variant.canonical_frames.length === 0 ? null : (
    <ol className="own-calls" aria-label="Own calls as they are compared, newest first">
      {[...variant.canonical_frames].reverse().map((call, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the calls of a stack never move
        <li key={at}>
          <code>{call}</code>
        </li>
      ))}
    </ol>
  );
}

function RunnerUp({ project, variant }: { project: string; variant: Variant }) {
  const { runner_up, probably_same_as } = variant.placement.explanation;
  if (!runner_up && !probably_same_as) return null;
  const other = (id: string) => (
    <Link to="/projects/$project/groups/$group" params={{ project, group: id }}>
      <code>{id}</code>
    </Link>
  );
  return (
    <section className="runner-up" aria-label="Runner-up">
      {runner_up && (
        <>
          <p>
            Runner-up was group {other(runner_up.group)}: {runner_up.why}.
          </p>
          {runner_up.score && <ScoreBars score={runner_up.score} />}
        </>
      )}
      {probably_same_as && (
        <p>
          Probably the same as group {other(probably_same_as.group)}, score {probably_same_as.score.toFixed(3)}.
        </p>
      )}
    </section>
  );
}
