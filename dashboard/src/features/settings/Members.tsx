// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { membersQuery } from "#shared/api/members";
import { sessionQuery } from "#shared/api/session";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { MemberDialog } from "./MemberDialog";
import { MemberLine } from "./MemberLine";

/** Who may do what, and with which tokens they get in. */
export function Members({ isAdmin }: { isAdmin: boolean }) {
  const query = useQuery(membersQuery);
  const { data: session } = useQuery(sessionQuery);
  const [creating, setCreating] = useState(false);
  return (
    <>
      <div className="settings-tools">
        <p className="muted">
          A <b>viewer</b> looks, a <b>triager</b> also decides about groups and silences, an <b>admin</b> also changes
          rules, projects and members.
        </p>
        {isAdmin && (
          <Button kind="primary" className="push" onClick={() => setCreating(true)}>
            New member
          </Button>
        )}
      </div>
      <Query query={query} what="The members">
        {(members) =>
          members.length === 0 ? (
            <Empty icon="user" title="There is nobody but the first administrator" />
          ) : (
            <ul className="settings-list" aria-label="Members">
              {members.map((each) => (
                <MemberLine key={each.name} member={each} isAdmin={isAdmin} isSelf={each.name === session?.name} />
              ))}
            </ul>
          )
        }
      </Query>
      {creating && <MemberDialog onClose={() => setCreating(false)} />}
    </>
  );
}
