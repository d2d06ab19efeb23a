// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.model;

/** Why input could not be used. */
public enum RejectReason {
    /** The record has no project. */
    PROJECT_MISSING,
    /** The record's format is not one of {@link Format}. */
    FORMAT_UNKNOWN,
    /** The payload has no bytes. */
    EMPTY,
    /** Not JSON, or truncated. */
    JSON_MALFORMED,
    /** JSON nested deeper than allowed. */
    JSON_TOO_DEEP,
    /** JSON, but not an object where one is needed. */
    JSON_NOT_AN_EVENT,
    /** Not the protobuf message it should be, or truncated. */
    PROTOBUF_MALFORMED,
    /** An envelope whose framing is broken. */
    ENVELOPE_MALFORMED,
    /** The payload is larger than allowed. */
    TOO_LARGE,
    /** Neither an exception nor a message nor a stack. */
    NOTHING_TO_GROUP,
    /** Text that holds no stack trace. */
    NO_STACK_TRACE,
    /** A file that cannot be decompressed. */
    UNREADABLE,
    /** A command of a kind that is not known. */
    COMMAND_UNKNOWN,
    /** A command that lacks something or says something that cannot be. */
    COMMAND_MALFORMED,
    /** A rule that lacks something or says something that cannot be. */
    RULE_MALFORMED,
    /** The word of a deployment that lacks something or says something that cannot be. */
    RELEASE_MALFORMED,
    /** An entry of the audit that lacks something. */
    AUDIT_MALFORMED
}
