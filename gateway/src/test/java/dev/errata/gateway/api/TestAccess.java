// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import dev.errata.gateway.audit.AuditLog;
import dev.errata.gateway.member.AdminToken;
import dev.errata.gateway.member.FailedLogins;
import dev.errata.gateway.member.Members;
import dev.errata.gateway.member.Role;
import dev.errata.gateway.member.Sessions;
import dev.errata.gateway.member.TestClock;
import dev.errata.gateway.member.TestMembers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A door with an administrator and a member of each role, and what it writes down. */
public final class TestAccess {

    public static final String ADMINISTRATOR = "a-token-for-this-test-only";

    public final TestClock clock = new TestClock(Instant.parse("2026-03-01T09:30:00Z"));
    public final TestMembers members = new TestMembers();
    public final String viewer = members.add("vera", Role.VIEWER);
    public final String triager = members.add("tom", Role.TRIAGER);
    public final String admin = members.add("ada", Role.ADMIN);
    public final List<String> audit = new CopyOnWriteArrayList<>();
    public final Sessions sessions;
    public final Callers callers;
    public final Access access;

    public TestAccess() {
        this(ADMINISTRATOR);
    }

    /** With that token of the administrator. */
    public TestAccess(String administrator) {
        this(administrator, true);
    }

    TestAccess(String administrator, boolean membersRead) {
        AdminToken token = new AdminToken(administrator);
        Supplier<Optional<Members>> known = () -> membersRead ? Optional.of(members.all()) : Optional.empty();
        sessions = Sessions.of(token, clock);
        callers = new Callers(token, known, sessions, new FailedLogins(clock), clock);
        AuditLog log = new AuditLog((key, json) -> audit.add(json), new SimpleMeterRegistry());
        access = new Access(callers, log, name -> name.equals("7") ? "shop" : name, clock);
    }
}
