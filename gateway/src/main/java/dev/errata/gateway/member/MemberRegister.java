// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.member;

import dev.errata.gateway.member.MemberChange.Done;
import dev.errata.gateway.member.MemberChange.Reason;
import dev.errata.gateway.topic.Decided;
import dev.errata.gateway.topic.SoleWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Creates and changes members. Each wish may be made for one version of the member; it is then refused when they have
 * changed since. Every method throws a KafkaException when Kafka is away, and an IllegalArgumentException for a value that
 * no member may have.
 */
public final class MemberRegister {

    private final SoleWriter<Members> writer;
    private final Clock clock;
    private final SecureRandom random;

    public MemberRegister(Map<String, ?> kafka, Clock clock, SecureRandom random) {
        this.writer = MembersTopic.writer(kafka);
        this.clock = clock;
        this.random = random;
    }

    /** The members as they are now. */
    public Members read() {
        return writer.read();
    }

    /** A new member without a token. */
    public MemberChange create(String name, Role role) {
        Member member = new Member(name, role, true, now(), 1, List.of());
        return write(
                members -> members.all().stream().anyMatch(other -> other.name().equalsIgnoreCase(name))
                        ? refused(Reason.NAME_TAKEN, "there is a member '%s' already".formatted(name))
                        : new Done(member, Optional.empty()));
    }

    /** Gives another role, lets in or shuts out with all tokens and sessions; what is empty stays as it is. */
    public MemberChange change(String name, Optional<Role> role, Optional<Boolean> enabled, OptionalLong version) {
        return change(
                name,
                version,
                member -> new Done(
                        member.with(role.orElse(member.role()), enabled.orElse(member.enabled())), Optional.empty()));
    }

    /** One more token; its text is in the answer and nowhere else. */
    public MemberChange createToken(String name, String label, Optional<Instant> expiresAt) {
        if (expiresAt.isPresent() && !expiresAt.get().isAfter(clock.instant())) {
            throw new IllegalArgumentException("the token would have expired already");
        }
        AccessToken.Fresh fresh = AccessToken.generate(label, now(), expiresAt, random);
        return change(
                name,
                OptionalLong.empty(),
                member -> member.tokens().size() == Member.MAX_TOKENS
                        ? refused(
                                Reason.TOO_MANY_TOKENS,
                                "a member has at most %d tokens: revoke one".formatted(Member.MAX_TOKENS))
                        : new Done(member.withToken(fresh.token()), Optional.of(fresh)));
    }

    /** Takes a token away, and with it the sessions that it began. */
    public MemberChange revokeToken(String name, String tokenId) {
        return change(
                name,
                OptionalLong.empty(),
                member -> member.token(tokenId).isEmpty()
                        ? refused(Reason.UNKNOWN_TOKEN, "'%s' has no token '%s'".formatted(name, tokenId))
                        : new Done(member.withoutToken(tokenId), Optional.empty()));
    }

    private MemberChange change(String name, OptionalLong version, Function<Member, MemberChange> wish) {
        return write(members -> members.find(name)
                .map(member -> version.isPresent() && version.getAsLong() != member.version()
                        ? refused(
                                Reason.STALE_VERSION, "'%s' is of version %d by now".formatted(name, member.version()))
                        : wish.apply(member))
                .orElseGet(() -> refused(Reason.UNKNOWN_MEMBER, "there is no member '%s'".formatted(name))));
    }

    private MemberChange write(Function<Members, MemberChange> decision) {
        return writer.write(members -> {
            MemberChange change = decision.apply(members);
            return change instanceof Done done
                            && !members.find(done.member().name())
                                    .filter(done.member()::equals)
                                    .isPresent()
                    ? Decided.written(change, done.member().name(), MemberJson.write(done.member()))
                    : Decided.unchanged(change);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static MemberChange refused(Reason reason, String detail) {
        return new MemberChange.Refused(reason, detail);
    }
}
