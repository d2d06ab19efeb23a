// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.otlp;

/** Takes attributes one by one, so that those which nobody needs are passed over unread. */
interface AttributeSink {

    /** Whether the value of this key is of use. */
    boolean wants(String key);

    /** Takes a pair; a key that is not wanted is passed over. */
    void put(String key, String value);
}
