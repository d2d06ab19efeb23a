// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.util.Optional;

/** What became of a wish to change a member. */
public sealed interface MemberChange {

    /**
     * The member is as wished, whether anything had to be changed for that or not.
     *
     * @param fresh the token that was made for them, if one was
     */
    record Done(Member member, Optional<AccessToken.Fresh> fresh) implements MemberChange {}

    /**
     * Nothing was changed.
     *
     * @param detail the reason in words, for the person who wished it
     */
    record Refused(Reason reason, String detail) implements MemberChange {}

    /** Why nothing was changed. */
    enum Reason {
        UNKNOWN_MEMBER,
        UNKNOWN_TOKEN,
        NAME_TAKEN,
        TOO_MANY_TOKENS,
        /** The member is no longer of the version that the wish was made for. */
        STALE_VERSION
    }
}
