// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { exactTime } from "#shared/lib/time";
import { Badge } from "#shared/ui/Badge";
import { Choice } from "#shared/ui/Choice";
import { CodeFrame } from "#shared/ui/CodeFrame";
import { Dialog } from "#shared/ui/Dialog";
import { Query } from "#shared/ui/Query";
import { rejectionQuery } from "./api";
import { bytesOf, hexDump, sizeWords, visible } from "./bytes";
import { reasonWords } from "./words";

interface Props {
  readonly project: string;
  readonly id: string;
  readonly onClose: () => void;
}

/** What was received, as text or byte by byte; never as anything else. */
export function RejectionDialog({ project, id, onClose }: Props) {
  const query = useQuery(rejectionQuery(project, id));
  const [form, setForm] = useState<"text" | "bytes">("text");
  return (
    <Dialog wide title="What was received" onClose={onClose}>
      <Query query={query} what="What was received">
        {(found) => (
          <div className="stack">
            <p className="row row-wrap">
              <Badge tone="warn">{reasonWords(found.reason)}</Badge>
              <span className="code muted">{found.reason}</span>
              <span>{found.detail}</span>
            </p>
            <p className="muted rejection-more">
              {exactTime(Date.parse(found.received_at))} · {found.format} · {found.origin} · {sizeWords(found.size)}{" "}
              kept
            </p>
            <Choice
              label="Shown as"
              value={form}
              options={[
                { value: "text", label: "Text" },
                { value: "bytes", label: "Bytes" },
              ]}
              onChange={setForm}
            />
            {form === "text" ? (
              <CodeFrame label="Text" text={visible(found.text)} wrap />
            ) : (
              <CodeFrame label="Bytes" text={hexDump(bytesOf(found.base64))} />
            )}
          </div>
        )}
      </Query>
    </Dialog>
  );
}
