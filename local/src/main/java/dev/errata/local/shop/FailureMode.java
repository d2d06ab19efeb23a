// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.shop;

/** What goes wrong in the shop; several may at once, but only one in a trace. */
public enum FailureMode {
    /** Nothing. Unknown products are asked for now and then, and are not found. */
    NONE,
    /** The payment service throws. */
    PAYMENT_FAILURE,
    /** Nothing listens at the payment service's address. */
    PAYMENT_UNREACHABLE,
    /** The database of the catalog answers after its callers gave up. */
    SLOW_DATABASE,
    /** The shipping service is overloaded and is asked again, with success or without. */
    RETRY_STORM,
    /** A consumer of orders throws, long after the customer had an answer. */
    CONSUMER_FAILURE
}
