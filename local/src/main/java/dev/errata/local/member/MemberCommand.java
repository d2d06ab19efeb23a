// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.member;

import dev.errata.gateway.member.Member;
import dev.errata.gateway.member.MemberChange;
import dev.errata.gateway.member.MemberRegister;
import dev.errata.gateway.member.Role;
import dev.errata.local.Installation;
import dev.errata.local.TimeConverter;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.PortProbe;
import dev.errata.local.home.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code errata member}: who may look and change. */
@Command(
        name = "member",
        mixinStandardHelpOptions = true,
        description = "Let people in, with a role and tokens; needs Kafka only.")
public final class MemberCommand implements Runnable {

    private static final String ROW = "%-24s  %-8s  %-8s  %s%n";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what: create, list, role, enable, disable, token or revoke");
    }

    @Command(mixinStandardHelpOptions = true, description = "Create a member; 'token' lets them in.")
    int create(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--role",
                            defaultValue = "viewer",
                            paramLabel = "ROLE",
                            description = "viewer, triager or admin (default: ${DEFAULT-VALUE}).")
                    String role)
            throws IOException {
        return tell(register().create(name, Role.parse(role)));
    }

    @Command(mixinStandardHelpOptions = true, description = "List all members with their tokens.")
    int list() throws IOException {
        out().printf(ROW, "NAME", "ROLE", "STATE", "TOKENS");
        register().read().all().forEach(this::row);
        out().flush();
        return 0;
    }

    @Command(mixinStandardHelpOptions = true, description = "Give another role.")
    int role(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "ROLE") String role)
            throws IOException {
        return tell(register().change(name, Optional.of(Role.parse(role)), Optional.empty(), OptionalLong.empty()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Shut a member out, with all tokens and sessions.")
    int disable(@Parameters(paramLabel = "NAME") String name) throws IOException {
        return tell(register().change(name, Optional.empty(), Optional.of(false), OptionalLong.empty()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Let a member in again.")
    int enable(@Parameters(paramLabel = "NAME") String name) throws IOException {
        return tell(register().change(name, Optional.empty(), Optional.of(true), OptionalLong.empty()));
    }

    @Command(mixinStandardHelpOptions = true, description = "Make a token, which is printed once and never again.")
    int token(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--label", defaultValue = "", description = "What people call it.") String label,
            @Option(
                            names = "--expires",
                            paramLabel = "TIME",
                            converter = TimeConverter.class,
                            description = "When it ceases to be good (default: never).")
                    @Nullable
                    Instant expires)
            throws IOException {
        return tell(register().createToken(name, label, Optional.ofNullable(expires)));
    }

    @Command(mixinStandardHelpOptions = true, description = "Make a token worthless.")
    int revoke(@Parameters(paramLabel = "NAME") String name, @Parameters(paramLabel = "TOKEN_ID") String tokenId)
            throws IOException {
        return tell(register().revokeToken(name, tokenId));
    }

    private int tell(MemberChange change) {
        if (change instanceof MemberChange.Refused refused) {
            spec.commandLine().getErr().println("errata: " + refused.detail());
            return 1;
        }
        MemberChange.Done done = (MemberChange.Done) change;
        row(done.member());
        done.fresh().ifPresent(fresh -> out().println(fresh.text()));
        out().flush();
        return 0;
    }

    private void row(Member member) {
        out().printf(
                        ROW,
                        member.name(),
                        member.role().wireName(),
                        member.enabled() ? "enabled" : "disabled",
                        String.join(
                                ", ",
                                member.tokens().stream()
                                        .map(token -> token.label().isEmpty()
                                                ? token.id()
                                                : token.id() + " (" + token.label() + ")")
                                        .toList()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static MemberRegister register() throws IOException {
        Ports ports = Installation.home().ports();
        if (!PortProbe.answers(ports.of(Endpoint.KAFKA))) {
            throw new IOException("Kafka does not run on %s; start it with './errata up kafka'"
                    .formatted(ports.address(Endpoint.KAFKA)));
        }
        Map<String, String> kafka = Map.of("bootstrap.servers", ports.address(Endpoint.KAFKA));
        return new MemberRegister(kafka, Clock.systemUTC(), new SecureRandom());
    }
}
