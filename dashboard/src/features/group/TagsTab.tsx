// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useQuery } from "@tanstack/react-query";
import { counted, percent } from "#shared/lib/numbers";
import { quoted } from "#shared/lib/quoted";
import { Query } from "#shared/ui/Query";
import { Empty } from "#shared/ui/States";
import { type Group, tagsQuery } from "./api";
import { useGroupAddress } from "./useGroupAddress";

/** How the tags of the group's events divide; a value leads to its events. */
export function TagsTab({ project, group, span }: { project: string; group: Group; span: { readonly from: string } }) {
  const { change } = useGroupAddress();
  const tags = useQuery(tagsQuery(project, group.id, span));
  return (
    <div className="panel-body">
      <Query query={tags} what="The tags">
        {(data) =>
          data.tags.length === 0 ? (
            <Empty title="No tags">None of the events of this span has a tag.</Empty>
          ) : (
            <div className="stack">
              <p className="muted">Of the latest {counted(data.events, "event")} of the span.</p>
              <div className="tags">
                {data.tags.map((tag) => (
                  <section key={tag.key} className="tag" aria-label={`Tag ${tag.key}`}>
                    <h3 className="row">
                      <span className="truncate">{tag.key}</span>
                      <span className="muted push tag-distinct">{counted(tag.distinct, "value")}</span>
                    </h3>
                    {tag.values.map((each) => (
                      <button
                        key={each.value}
                        type="button"
                        className="tag-value"
                        title={`${each.value}: ${counted(each.events, "event")}`}
                        onClick={() => change({ tab: "events", query: `tag.${tag.key}:${quoted(each.value)}` })}
                      >
                        <svg
                          width="100%"
                          height="100%"
                          preserveAspectRatio="none"
                          viewBox="0 0 100 10"
                          aria-hidden="true"
                        >
                          <rect width={each.share * 100} height="10" />
                        </svg>
                        <span className="truncate">{each.value || "(empty)"}</span>
                        <span className="push">{percent(each.share)}</span>
                      </button>
                    ))}
                  </section>
                ))}
              </div>
            </div>
          )
        }
      </Query>
    </div>
  );
}
