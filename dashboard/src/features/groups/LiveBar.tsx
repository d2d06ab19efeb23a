// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
import { useConnected } from "#shared/api/live";
import { counted } from "#shared/lib/numbers";
import { useShortcut } from "#shared/lib/shortcuts";
import { Icon } from "#shared/ui/Icon";

/** Says that groups changed, in the place of moving them under the pointer; or that nothing is heard. */
export function LiveBar({ changed, missed, onShow }: { changed: number; missed: boolean; onShow: () => void }) {
  const connected = useConnected();
  useShortcut(".", "Show what changed", onShow, "This page", changed > 0 || missed);
  return (
    <div className="live" role="status">
      {changed > 0 || (missed && connected) ? (
        <button type="button" className="live-changed" onClick={onShow}>
          <Icon name="refresh" size={13} />
          {missed ? "Groups may have changed" : `${counted(changed, "group")} changed`} · Show
        </button>
      ) : (
        !connected && (
          <span className="live-lost">
            <Icon name="warning" size={13} />
            Not live: the gateway is not heard
          </span>
        )
      )}
    </div>
  );
}
