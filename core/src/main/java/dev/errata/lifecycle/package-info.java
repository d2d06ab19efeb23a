// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
/** Where does a group stand? Its status as a function of what was seen and asked, in whatever order it arrives. */
@NullMarked
package dev.errata.lifecycle;

import org.jspecify.annotations.NullMarked;
