// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.local.Checkout;
import dev.errata.local.traffic.Corpus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ExplainCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TRACE = """
            2026-11-20 10:00:01 ERROR [main] shop - cart 17 cannot be paid
            java.lang.IllegalStateException: cart 17 is closed
            \tat com.acme.cart.Cart.close(Cart.java:12)
            \tat com.acme.cart.CartService$$SpringCGLIB$$0.checkout(<generated>)
            \tat com.acme.web.CartController.pay(CartController.java:31)
            \tat java.base/java.lang.Thread.run(Thread.java:840)
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set before each test
    private Path folder;

    @Test
    void stackKeysAndGroupOfATextTraceAreShown() throws IOException {
        Run run = run(file("shop.log", TRACE));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "1. IllegalStateException: cart 17 is closed",
                        "template         cart <*> is closed",
                        "K0 rule          does not apply",
                        "* com.acme.cart.Cart.close",
                        "(1 frame of proxies, reflection or aspects)",
                        "* com.acme.web.CartController.pay",
                        "  java.lang.Thread.run  (platform)",
                        "goes to group",
                        "founds the group",
                        "1 events, 0 items that are no errors");
    }

    @Test
    void laterEventsAreExplainedByTheEarlierOnes() throws IOException {
        String moved = TRACE.replace("17", "18").replace("CartController.pay", "NightlyJob.pay");

        String[] lines =
                run("--json", file("shop.log", TRACE + TRACE + moved)).out().split("\n");

        JsonNode first = JSON.readTree(lines[0]);
        JsonNode again = JSON.readTree(lines[1]);
        JsonNode other = JSON.readTree(lines[2]);
        assertThat(again.path("known").asBoolean()).isTrue();
        assertThat(other.path("known").asBoolean()).isFalse();
        assertThat(other.path("group")).isEqualTo(first.path("keys").path("K1"));
        assertThat(other.path("keys").path("K1"))
                .isNotEqualTo(first.path("keys").path("K1"));
        assertThat(other.path("group_title").asText()).isEqualTo("IllegalStateException: cart 17 is closed");
        assertThat(other.path("explanation").path("by").asText()).isEqualTo("K2");
        assertThat(other.at("/stack/0/compared").asBoolean()).isTrue();
    }

    @Test
    void compressedFilesAreReadToo() throws IOException {
        Path zipped = folder.resolve("shop.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            out.write(TRACE.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(zipped.toString()).out()).contains("1 events");
    }

    @ParameterizedTest
    @CsvSource({
        "node-5/0001.event.json, TypeError",
        "otel-java-agent/0005.traces.pb, NullPointerException",
        "otel-java-agent/0006.logs.pb, NullPointerException",
    })
    void requestsOfClientsAreExplained(String request, String title) {
        Path path = Checkout.find().resolve(Corpus.IN_CHECKOUT).resolve(request);

        assertThat(run(path.toString()).out()).startsWith("1. " + title);
    }

    @Test
    void whatCannotBeUsedIsSaid() throws IOException {
        Run refused = run(file("readme.txt", "nothing happened\n"));

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).contains("cannot be used: NO_STACK_TRACE");
        assertThat(run("/no/such/file").err()).contains("no such file: /no/such/file");
        assertThat(run(file("empty.json", "")).err()).contains("empty.json is empty");
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(failure.getMessage());
                    return 1;
                });
        int code = line.execute(arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
