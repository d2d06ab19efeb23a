// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.SqlScript;
import dev.errata.local.LocalStack;
import dev.errata.local.gateway.GatewayProjects;
import dev.errata.local.home.Endpoint;
import dev.errata.local.home.Ports;
import dev.errata.local.parts.GatewayRecipe;
import dev.errata.local.process.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a browser, on the whole system with what the demo sends: the tests are those of {@code dashboard/e2e}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DashboardIT {

    private static final Duration LIMIT = Duration.ofMinutes(20);
    private static final String LARGE = "large";

    @TempDir
    private static Path folder;

    private LocalStack stack;
    private int prefixedPort;
    private Process prefixed;

    @BeforeAll
    void startWithData() throws Exception {
        stack = LocalStack.start(folder.resolve("home"), Ports.free(new Random()));
        new Demo(stack, new PrintWriter(Writer.nullWriter())).run(Duration.ofSeconds(10), 100, false);
        new GatewayProjects(stack.gateway(), stack.adminToken()).ensure(LARGE);
        try (Queries queries = new Queries(stack.clickHouse().settings())) {
            SqlScript.statements(resource("ten_thousand_groups.sql")).forEach(queries::ask);
        }
        startBelowAPrefix();
    }

    /** A second gateway of the same stack, for a proxy that shows it below a prefix. */
    private void startBelowAPrefix() throws IOException {
        Command command = new GatewayRecipe(stack.home()).prepare(line -> {});
        prefixedPort = Ports.free(new Random()).of(Endpoint.GATEWAY);
        ProcessBuilder builder = new ProcessBuilder(command.arguments())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prefixed.log").toFile());
        builder.environment().putAll(command.environment());
        builder.environment().put("ERRATA_GATEWAY_PORT", Integer.toString(prefixedPort));
        builder.environment().put("ERRATA_BASE_PATH", "/tools/errata");
        prefixed = builder.start();
    }

    @AfterAll
    void stop() throws Exception {
        if (prefixed != null) {
            prefixed.destroyForcibly();
        }
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void peopleCanDoTheirWorkInABrowser() throws Exception {
        Path log = folder.resolve("playwright.log");
        ProcessBuilder builder = new ProcessBuilder("npx", "playwright", "test")
                .directory(stack.home().checkout().resolve("dashboard").toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("ERRATA_URL", "http://" + stack.gateway() + "/");
        builder.environment().put("ERRATA_ADMIN_TOKEN", stack.adminToken());
        builder.environment().put("ERRATA_LARGE_PROJECT", LARGE);
        builder.environment().put("ERRATA_PREFIXED_URL", "http://127.0.0.1:" + prefixedPort);
        Process browser = builder.start();
        try {
            boolean ended = browser.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).as(() -> "in time; it said: " + read(log)).isTrue();
            assertThat(browser.exitValue()).as(() -> read(log)).isZero();
            System.out.println(read(log));
        } finally {
            browser.descendants().forEach(ProcessHandle::destroyForcibly);
            browser.destroyForcibly();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "nothing: " + e;
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DashboardIT.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
