// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.Server;
import dev.errata.gateway.project.RateLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

/** What docs/sending.md tells people to paste can be pasted. */
class SendingPageTest {
    private static final Pattern SNIPPET =
            Pattern.compile("```(?:yaml|xml)\n(?:# file: (\\S+)|<!-- file: (\\S+) -->)\n(.*?)```", Pattern.DOTALL);
    private static final String KEY = "0123456789abcdef0123456789abcdef";

    private final String page = read();
    private final Map<String, String> snippets = snippets();

    @ParameterizedTest
    @ValueSource(strings = {"otel-collector-otlp.yaml", "otel-collector-kafka.yaml", "vector.yaml", "fluent-bit.yaml"})
    void configurationsOfShippersAreYaml(String file) {
        Map<String, Object> parsed = new Yaml().load(snippet(file));
        assertThat(parsed).isNotEmpty();
    }

    @Test
    void pipelinesOfTheCollectorNameWhatIsDefined() {
        for (String file : new String[] {"otel-collector-otlp.yaml", "otel-collector-kafka.yaml"}) {
            JsonNode parsed = new ObjectMapper().valueToTree(new Yaml().load(snippet(file)));
            JsonNode pipelines = parsed.path("service").path("pipelines");
            assertThat(pipelines).isNotEmpty();
            for (JsonNode pipeline : pipelines) {
                pipeline.properties()
                        .forEach(part -> part.getValue()
                                .forEach(name -> assertThat(
                                                parsed.path(part.getKey()).has(name.textValue()))
                                        .as("%s of %s", name, file)
                                        .isTrue()));
            }
        }
    }

    @Test
    void theConfigurationOfLogbackIsXml() throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(snippet("logback.xml"))));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("configuration");
    }

    @Test
    void log4jSendsErrorsWithTheirStackTraceAndKey() throws Exception {
        BlockingQueue<String> bodies = new LinkedBlockingQueue<>();
        try (Server server = Server.builder()
                .http(0)
                .service(
                        "/api/shop/lines",
                        (context, request) ->
                                HttpResponse.of(request.aggregate().thenApply(sent -> {
                                    bodies.add(sent.headers().get("authorization") + "\n" + sent.contentUtf8());
                                    return HttpResponse.of(200);
                                })))
                .build()) {
            server.start().join();
            String xml = snippet("log4j2.xml").replace("localhost:8080", "127.0.0.1:" + server.activeLocalPort());
            LoggerContext context = new LoggerContext("sending");
            context.start(new XmlConfiguration(
                    context, new ConfigurationSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))));
            try {
                context.getLogger("shop").info("not an error");
                context.getLogger("shop").error("checkout failed", new IllegalStateException("order 17 is open"));
                assertThat(bodies.poll(30, TimeUnit.SECONDS))
                        .startsWith("Bearer " + KEY + "\n")
                        .contains("ERROR")
                        .contains("checkout failed\njava.lang.IllegalStateException: order 17 is open")
                        .contains("\tat dev.errata.gateway.SendingPageTest");
            } finally {
                context.stop();
            }
        }
    }

    @Test
    void theLimitsOnThePageAreTheDefaults() {
        RateLimits limits = RateLimits.DEFAULT;
        assertThat(page.replace('\n', ' '))
                .contains("%,d events a second".formatted(limits.keyPerSecond()))
                .contains("bursts of %,d, and %,d a minute".formatted(limits.keyBurst(), limits.projectPerMinute()));
    }

    private String snippet(String file) {
        return Objects.requireNonNull(snippets.get(file), file);
    }

    private Map<String, String> snippets() {
        Map<String, String> snippets = new TreeMap<>();
        Matcher matcher = SNIPPET.matcher(page);
        while (matcher.find()) {
            snippets.put(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), matcher.group(3));
        }
        return snippets;
    }

    private static String read() {
        try {
            return Files.readString(Path.of(System.getProperty("errata.home")).resolve("docs/sending.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
