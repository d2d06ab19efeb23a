// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "#shared/api/session";
import { counted } from "#shared/lib/numbers";
import { undoOf } from "#shared/triage/undo";
import { useTriage } from "#shared/triage/useTriage";
import { Button } from "#shared/ui/Button";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import type { Group } from "../api";
import { type Variant, variantsQuery } from "./api";
import { VariantCard } from "./VariantCard";
import "./why.css";

/** Why these are one group, and the way to say that they are not. */
export function WhyTab({ project, group }: { project: string; group: Group }) {
  const variants = useInfiniteQuery(variantsQuery(project, group.id));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const may = useMay("triager");
  const { run } = useTriage(project);
  const select = (fingerprint: string, on: boolean) =>
    setSelected(
      (before) => new Set(on ? [...before, fingerprint] : [...before].filter((each) => each !== fingerprint)),
    );
  const split = () => {
    const fingerprints = [...selected];
    const command = { kind: "split", group: group.id, fingerprints } as const;
    setSelected(new Set());
    void run({
      commands: [command],
      words: `Split off ${counted(fingerprints.length, "variant")}`,
      undo: undoOf(command, group),
      groups: [group.id, ...fingerprints.slice(0, 1)],
    });
  };
  return (
    <div className="panel-body stack">
      <Query query={variants} what="The variants">
        {({ pages }) => {
          const all = pages.flatMap((page) => page.variants);
          const total = pages[0]?.total ?? 0;
          return all.length === 0 ? (
            <Empty title="No variant is here any more" />
          ) : (
            <>
              <div className="row row-wrap why-head">
                <p className="muted">
                  {counted(total, "variant")}: all events of a variant have the same type and the same own calls. Errata
                  says for each why it is in this group.
                </p>
                {total > 1 && (
                  <Button icon="split" disabled={!may || selected.size === 0} className="push" onClick={split}>
                    {selected.size === 0 ? "Split off" : `Split off ${counted(selected.size, "variant")}`}
                  </Button>
                )}
              </div>
              {all.map((variant) => (
                <VariantCard
                  key={variant.fingerprint}
                  project={project}
                  group={group.id}
                  variant={variant}
                  other={comparedWith(variant, all)}
                  share={group.count === 0 ? 0 : Math.min(1, variant.count / group.count)}
                  selected={selected.has(variant.fingerprint)}
                  onSelect={
                    total > 1 && variant.fingerprint !== group.id ? (on) => select(variant.fingerprint, on) : undefined
                  }
                />
              ))}
              {variants.hasNextPage && (
                <Button disabled={variants.isFetchingNextPage} onClick={() => variants.fetchNextPage()}>
                  Show more
                </Button>
              )}
            </>
          );
        }}
      </Query>
    </div>
  );
}

/** The one it was found to be like, else the founder of the group. */
function comparedWith(variant: Variant, all: readonly Variant[]): Variant | undefined {
  const like = variant.placement.explanation.with;
  const other = all.find((each) => each.fingerprint === like) ?? all.find((each) => each.placement.cause === "FOUNDED");
  return other === variant ? undefined : other;
}
