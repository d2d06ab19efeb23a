// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMedia } from "#shared/lib/media";
import { micros } from "#shared/lib/time";
import { Button } from "#shared/ui/Button";
import { Dialog } from "#shared/ui/Dialog";
import { Icon } from "#shared/ui/Icon";
import { Query } from "#shared/ui/Query";
import { type Call, type Component, propagationsQuery, type Scope } from "./api";
import { PropagationList } from "./PropagationList";
import { about, connectionWords, groupsOf, shareWords } from "./words";

interface Props {
  readonly project: string;
  readonly scope: Scope;
  readonly call: Call;
  readonly components: readonly Component[];
  readonly onClose: () => void;
}

/** One connection: what becomes of its failures, how long it takes, and in which groups that shows. */
export function CallDetails(props: Props) {
  const { call, onClose } = props;
  const narrow = useMedia("(max-width: 1000px)");
  if (narrow) {
    return (
      <Dialog title={`${call.caller} → ${call.callee}`} onClose={onClose}>
        <Details {...props} />
      </Dialog>
    );
  }
  return (
    <aside className="panel services-side" aria-label="The chosen connection">
      <header className="panel-head">
        <h2 className="services-side-title">
          {call.caller} <Icon name="right" size={12} /> {call.callee}
        </h2>
        <span className="push">
          <Button kind="bare" small icon="close" aria-label="Close" onClick={onClose} />
        </span>
      </header>
      <div className="panel-body">
        <Details {...props} />
      </div>
    </aside>
  );
}

function Details({ project, scope, call, components }: Props) {
  const query = useQuery(propagationsQuery(project, scope, { from_service: call.callee, to_service: call.caller }));
  const services = [call.caller, call.callee].filter((name) =>
    components.some((each) => each.name === name && each.kind === "service"),
  );
  return (
    <div className="stack">
      <dl className="numbers">
        <Figure name="calls">{about(call.calls)}</Figure>
        <Figure name="errors">{about(call.errors)}</Figure>
        <Figure name="fail">{shareWords(call.error_share)}</Figure>
      </dl>
      <p className="muted">
        {connectionWords[call.connection]}
        {call.p50_us !== null && ` · half within ${micros(call.p50_us)}`}
        {call.p95_us !== null && ` · 95 % within ${micros(call.p95_us)}`}
        {call.p99_us !== null && ` · 99 % within ${micros(call.p99_us)}`}
      </p>
      {call.errors > 0 && <Fates call={call} />}
      <section>
        <h3 className="services-h3">Groups</h3>
        <Query query={query} what="What causes what">
          {(graph) =>
            graph.edges.length === 0 ? (
              <p className="muted">
                No group of {call.callee} is known to have made one of {call.caller}.
              </p>
            ) : (
              <PropagationList project={project} graph={graph} />
            )
          }
        </Query>
        <p className="row row-wrap services-links">
          {services.map((service) => (
            <Link key={service} to="/projects/$project/groups" params={{ project }} search={{ q: groupsOf(service) }}>
              Groups of {service}
            </Link>
          ))}
        </p>
      </section>
    </div>
  );
}

function Figure({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What became of the errors, as one bar. */
function Fates({ call }: { call: Call }) {
  const fates = [
    { name: "passed on by the caller", count: call.propagated, className: "fate-propagated" },
    { name: "got over by the caller", count: call.absorbed, className: "fate-absorbed" },
    { name: "the caller's own fault", count: call.caller_fault, className: "fate-fault" },
    { name: "not known", count: call.unattributed, className: "fate-unknown" },
  ].filter((each) => each.count > 0);
  const all = fates.reduce((sum, each) => sum + each.count, 0);
  if (all === 0) return null;
  return (
    <section>
      <h3 className="services-h3">What becomes of its errors</h3>
      <div className="fates" aria-hidden="true">
        {fates.map((each) => (
          <span key={each.name} className={each.className} style={{ width: `${(100 * each.count) / all}%` }} />
        ))}
      </div>
      <ul className="fate-names">
        {fates.map((each) => (
          <li key={each.name}>
            <span className={`fate-key ${each.className}`} /> {each.name}
            <b className="push">{shareWords(each.count / all)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
