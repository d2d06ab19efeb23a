// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0

/** The mark: a line that was corrected. */
export function Logo() {
  return (
    <span className="logo">
      <svg width="22" height="22" viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" fill="#b3261e" />
        <path d="M9 8h14M9 16h9M9 24h14" stroke="#fff" strokeWidth="3.2" strokeLinecap="round" />
        <path d="M21 13.2l4.6 5.6M25.6 13.2 21 18.8" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
      Errata
    </span>
  );
}
