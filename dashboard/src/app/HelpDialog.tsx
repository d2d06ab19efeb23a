// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { shortcuts } from "#shared/lib/shortcuts";
import { useStore } from "#shared/lib/store";
import { Dialog } from "#shared/ui/Dialog";
import { Kbd } from "#shared/ui/Kbd";

const order = ["This page", "Selection", "Go to", "Everywhere"];

/** The keys in force on the page beneath. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const all = useStore(shortcuts);
  const sections = order.map((section) => ({ section, keys: all.filter((each) => each.section === section) }));
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="help">
        {sections
          .filter(({ keys }) => keys.length > 0)
          .map(({ section, keys }) => (
            <section key={section}>
              <h3>{section}</h3>
              <dl>
                {keys.map((each) => (
                  <div key={each.keys}>
                    <dt>{each.label}</dt>
                    <dd>
                      <Kbd keys={each.keys} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
      </div>
    </Dialog>
  );
}
