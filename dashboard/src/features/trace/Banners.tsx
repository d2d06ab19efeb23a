// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import type { ReactNode } from "react";
import { Icon } from "#shared/ui/Icon";
import type { FoundTrace } from "./api";

/** What a reader has to know before believing what is shown. */
export function Banners({ found }: { found: FoundTrace }) {
  const { trace, warnings, source, spans } = found;
  return (
    <div className="banners">
      {!trace.sampled && spans.length === 0 && (
        <Banner>
          No span of this trace came: it was probably not sampled. Its errors are here, where it began is not known.
        </Banner>
      )}
      {trace.incomplete && (
        <Banner>
          Incomplete: a span names a parent that did not come, so the tree has gaps and the origin is less sure.
        </Banner>
      )}
      {trace.truncated && (
        <Banner>
          Cut: it had more than 10,000 spans. Those that failed, those above them and the entries of services are kept.
        </Banner>
      )}
      {source !== "stored" && (
        <Banner calm>
          {source === "collector"
            ? "From the tables of the collector: it is not stored here, so nothing was decided about it."
            : "Partly from the tables of the collector, which know of no projects."}
        </Banner>
      )}
      {warnings.map((warning) => (
        <Banner key={warning}>{warning}</Banner>
      ))}
    </div>
  );
}

function Banner({ calm = false, children }: { calm?: boolean; children: ReactNode }) {
  return (
    <p className={`banner ${calm ? "banner-calm" : ""}`} role="note">
      <Icon name={calm ? "info" : "warning"} />
      <span>{children}</span>
    </p>
  );
}
