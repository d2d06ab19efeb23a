// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useState } from "react";
import type { Member } from "#shared/api/members";
import { type Role, roles } from "#shared/api/session";
import { Badge } from "#shared/ui/Badge";
import { Button } from "#shared/ui/Button";
import { RelativeTime } from "#shared/ui/RelativeTime";
import { Switch } from "#shared/ui/Switch";
import { useChangeMember } from "./membersApi";
import { TokenDialog } from "./TokenDialog";

interface Props {
  readonly member: Member;
  readonly isAdmin: boolean;
  readonly isSelf: boolean;
}

/** One member: role, whether they get in, and their tokens. */
export function MemberLine({ member, isAdmin, isSelf }: Props) {
  const change = useChangeMember();
  const [making, setMaking] = useState(false);
  // Who shuts themselves out cannot undo it.
  const may = isAdmin && !isSelf && !change.isPending;
  return (
    <li className={member.disabled ? "is-off" : ""}>
      <Switch
        label={`${member.name} ${member.disabled ? "is shut out" : "gets in"}`}
        checked={!member.disabled}
        disabled={!may}
        onChange={(lets) => change.mutate({ what: "disable", member, disabled: !lets })}
      />
      <div className="settings-what">
        <p>
          <span className="settings-name">{member.name}</span> {isSelf && <Badge tone="act">you</Badge>}{" "}
          {member.disabled && <Badge tone="warn">shut out</Badge>}
        </p>
        {member.tokens && (
          <ul className="tokens" aria-label={`Tokens of ${member.name}`}>
            {member.tokens.length === 0 && <li className="muted">without a token: nobody gets in under this name</li>}
            {member.tokens.map((token) => (
              <li key={token.id}>
                <span>{token.label || "without a label"}</span>
                <span className="code muted">{token.id.slice(0, 8)}</span>
                <span className="muted">
                  made <RelativeTime time={token.created_at} suffix />
                  {token.expires_at !== null && (
                    <>
                      , ends <RelativeTime time={token.expires_at} suffix />
                    </>
                  )}
                </span>
                <Button
                  kind="bare"
                  small
                  icon="close"
                  aria-label={`Revoke the token ${token.label || token.id} of ${member.name}`}
                  onClick={() => change.mutate({ what: "revoke", member, token: token.id })}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="member-actions">
        {isAdmin ? (
          <select
            className="input"
            aria-label={`Role of ${member.name}`}
            value={member.role}
            disabled={!may}
            onChange={(event) => change.mutate({ what: "role", member, role: event.target.value as Role })}
          >
            {roles.map((role) => (
              <option key={role}>{role}</option>
            ))}
          </select>
        ) : (
          <Badge>{member.role}</Badge>
        )}
        {isAdmin && !member.disabled && (
          <Button small onClick={() => setMaking(true)} aria-label={`New token for ${member.name}`}>
            New token
          </Button>
        )}
      </div>
      {making && <TokenDialog member={member.name} onClose={() => setMaking(false)} />}
    </li>
  );
}
