// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Rejection;

/** Takes what a payload turned out to hold. Every item of a payload arrives by exactly one of these. */
public interface ParseSink {

    /** An error. */
    void event(ErrorEvent event);

    /** Input that could not be used. */
    void rejection(Rejection rejection);

    /** Well-formed input that is not an error, such as an informational log record or a session. */
    void notAnError();
}
