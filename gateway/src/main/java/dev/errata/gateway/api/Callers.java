// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.linecorp.armeria.common.Cookie;
import com.linecorp.armeria.common.HttpHeaderNames;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.RequestHeaders;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.Member;
import dev.errata.gateway.member.Members;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import dev.errata.gateway.member.Sessions.Session;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds who asks, by the token or the session that they show. */
public final class Callers {

    private static final String SCHEME = "Bearer ";
    private static final String NOBODY = "needs 'Authorization: Bearer' with a token, or a session";

    private final AdminToken administrator;
    private final Supplier<Optional<Members>> members;
    private final Sessions sessions;
    private final FailedLogins failures;
    private final Clock clock;

    /** What was found. */
    sealed interface Found {
        record Known(Caller caller) implements Found {}

        /**
         * Nobody.
         *
         * @param retrySeconds after which it may be tried again; 0 if that does not matter
         */
        record Nobody(HttpStatus status, String detail, long retrySeconds) implements Found {}
    }

    /**
     * Finds members and the administrator.
     *
     * @param members as they are known now; empty while they are not known
     */
    public Callers(
            AdminToken administrator,
            Supplier<Optional<Members>> members,
            Sessions sessions,
            FailedLogins failures,
            Clock clock) {
        this.administrator = administrator;
        this.members = members;
        this.sessions = sessions;
        this.failures = failures;
        this.clock = clock;
    }

    /** Who sends these headers; a token goes before a session. */
    Found find(RequestHeaders headers, InetAddress address) {
        String shown = headers.get(HttpHeaderNames.AUTHORIZATION, "");
        if (!shown.isEmpty()) {
            return shown.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                    ? byToken(shown.substring(SCHEME.length()).strip(), address)
                    : new Found.Nobody(HttpStatus.UNAUTHORIZED, NOBODY, 0);
        }
        return headers.cookies().stream()
                .filter(cookie -> cookie.name().equals(SessionCookie.NAME))
                .map(Cookie::value)
                .findFirst()
                .map(this::bySession)
                .orElseGet(() -> new Found.Nobody(HttpStatus.UNAUTHORIZED, NOBODY, 0));
    }

    /** Whose token that is. */
    Found byToken(String text, InetAddress address) {
        long pause = failures.pauseSeconds(address);
        if (pause > 0) {
            return new Found.Nobody(
                    HttpStatus.TOO_MANY_REQUESTS, "too many wrong tokens came from this address; wait", pause);
        }
        if (administrator.isShown(text)) {
            return known(Member.ADMINISTRATOR, Role.ADMIN, "", Optional.empty());
        }
        Optional<Members> now = members.get();
        if (now.isEmpty()) {
            return unread();
        }
        Optional<Members.Entry> entry = now.get().byToken(text, clock.instant());
        if (entry.isEmpty()) {
            failures.add(address);
            return new Found.Nobody(
                    HttpStatus.UNAUTHORIZED, "the token is unknown, expired or revoked, or its member is disabled", 0);
        }
        return known(entry.get(), Optional.empty());
    }

    private Found bySession(String signed) {
        Optional<Session> session = sessions.verify(signed);
        if (session.isEmpty()) {
            return new Found.Nobody(HttpStatus.UNAUTHORIZED, "the session is over", 0);
        }
        if (session.get().tokenId().isEmpty() && session.get().member().equals(Member.ADMINISTRATOR)) {
            return known(Member.ADMINISTRATOR, Role.ADMIN, "", session);
        }
        Optional<Members> now = members.get();
        if (now.isEmpty()) {
            return unread();
        }
        return now.get()
                .bySession(session.get(), clock.instant())
                .map(entry -> known(entry, session))
                .orElseGet(() -> new Found.Nobody(
                        HttpStatus.UNAUTHORIZED,
                        "the token of the session is expired or revoked, or its member is disabled",
                        0));
    }

    private static Found unread() {
        return new Found.Nobody(HttpStatus.SERVICE_UNAVAILABLE, "the members are not read yet", 1);
    }

    private static Found known(Members.Entry entry, Optional<Session> session) {
        return known(entry.member().name(), entry.member().role(), entry.token().id(), session);
    }

    private static Found known(String name, Role role, String tokenId, Optional<Session> session) {
        return new Found.Known(new Caller(name, role, tokenId, session));
    }
}
