// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** What must not be stored? Takes secrets out of payloads and leaves every other byte as it was. */
@NullMarked
package dev.errata.gateway.scrub;

import org.jspecify.annotations.NullMarked;
