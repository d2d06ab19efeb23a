// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import dev.errata.parse.PayloadParser;
import java.io.Serializable;

/** Makes the parser of one subtask; parsers are not thread safe and do not travel. */
public interface ParserFactory extends Serializable {

    /** A parser of all formats. */
    PayloadParser create();
}
