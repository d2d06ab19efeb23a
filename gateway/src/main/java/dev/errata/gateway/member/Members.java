// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All members as they are at one moment; immutable. */
public final class Members {

    public static final Members NONE = of(List.of());

    private final TreeMap<String, Member> byName = new TreeMap<>();
    private final Map<String, Entry> byDigest = new HashMap<>();

    /** A member that is let in, and by which token. */
    public record Entry(Member member, AccessToken token) {}

    private Members(Collection<Member> members) {
        for (Member member : members) {
            byName.put(member.name(), member);
            member.tokens().forEach(token -> byDigest.put(token.digest(), new Entry(member, token)));
        }
    }

    public static Members of(Collection<Member> members) {
        return new Members(members);
    }

    /** All of them, by name. */
    public List<Member> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Member> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whoever shows that token, if they are let in. How long it takes tells nothing of the tokens that there are. */
    public Optional<Entry> byToken(String text, Instant now) {
        String digest = AccessToken.digest(text);
        return Optional.ofNullable(byDigest.get(digest))
                .filter(entry -> MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.US_ASCII),
                        entry.token().digest().getBytes(StandardCharsets.US_ASCII)))
                .filter(entry -> isLetIn(entry, now));
    }

    /** The member of a session, if they and the token that began it are still let in. */
    public Optional<Entry> bySession(Sessions.Session session, Instant now) {
        return find(session.member())
                .flatMap(member -> member.token(session.tokenId()).map(token -> new Entry(member, token)))
                .filter(entry -> isLetIn(entry, now));
    }

    private static boolean isLetIn(Entry entry, Instant now) {
        return entry.member().enabled() && entry.token().isGood(now);
    }
}
