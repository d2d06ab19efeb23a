// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Which reports only repeat what another report of the same failure says? */
@NullMarked
package dev.errata.echo;

import org.jspecify.annotations.NullMarked;
