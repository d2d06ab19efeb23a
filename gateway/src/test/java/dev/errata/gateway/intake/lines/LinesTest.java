// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static final String ENTRY = "2026-11-23 15:00:00,001 ERROR [main] c.a.Shop - failed\n"
            + "com.acme.NoStock: milk\n\tat com.acme.Stock.take(Stock.java:9)\n";

    @Test
    void aShortTextIsOneRecord() {
        byte[] text = ENTRY.getBytes(StandardCharsets.UTF_8);
        assertThat(TextCutter.cut(text)).containsExactly(text);
    }

    @Test
    void aLongTextIsCutOnlyBeforeEntries() {
        byte[] text = ENTRY.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        List<byte[]> records = TextCutter.cut(text);
        assertThat(records).hasSizeGreaterThan(2);
        assertThat(records)
                .allSatisfy(
                        record -> assertThat(text(record)).startsWith("2026-").endsWith(":9)\n"));
        assertThat(records.stream().mapToInt(record -> record.length).sum()).isEqualTo(text.length);
    }

    @Test
    void aLineWithoutEndIsCutAtTheBound() {
        byte[] text = "x".repeat(3 * TextCutter.MAX + 5).getBytes(StandardCharsets.UTF_8);
        List<byte[]> records = TextCutter.cut(text);
        assertThat(records).allSatisfy(record -> assertThat(record.length).isLessThanOrEqualTo(TextCutter.MAX));
        assertThat(records.stream().mapToInt(record -> record.length).sum()).isEqualTo(text.length);
    }

    @Test
    void jsonLinesStayAsTheyAre() {
        String body = "{\"level\":\"error\",\"message\":\"a\"}\n\nbroken\n{\"message\":\"b\"}";
        assertThat(read(body)).singleElement().satisfies(records -> {
            assertThat(records.format()).isEqualTo(Format.ERRATA_JSON);
            assertThat(text(records.values().get(0)))
                    .isEqualTo("{\"level\":\"error\",\"message\":\"a\"}\nbroken\n{\"message\":\"b\"}\n");
        });
    }

    @Test
    void aListIsAsGoodAsLines() {
        assertThat(read(" [{\"message\":\"a\"},\n {\"message\":\n\"b\"}]"))
                .singleElement()
                .satisfies(records -> assertThat(text(records.values().get(0)))
                        .isEqualTo("{\"message\":\"a\"}\n{\"message\":\n\"b\"}\n"));
    }

    @Test
    void linesThatCameOneByOneAreJoinedForEachSource() {
        String body =
                "{\"log\":\"com.acme.NoStock: milk\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-23T15:00:00.1Z\"}\n"
                        + "{\"log\":\"GET / 200\\n\",\"stream\":\"stdout\",\"time\":\"2026-11-23T15:00:00.2Z\"}\n"
                        + "{\"log\":\"\\tat com.acme.Stock.take(Stock.java:9)\\n\",\"stream\":\"stderr\",\"time\":\"2026-11-23T15:00:00.3Z\"}\n";
        assertThat(read(body)).singleElement().satisfies(records -> {
            assertThat(records.format()).isEqualTo(Format.TEXT);
            assertThat(records.values().stream().map(LinesTest::text))
                    .containsExactly(
                            "2026-11-23T15:00:00.100Z stderr F com.acme.NoStock: milk\n"
                                    + "2026-11-23T15:00:00.300Z stderr F \tat com.acme.Stock.take(Stock.java:9)\n",
                            "2026-11-23T15:00:00.200Z stdout F GET / 200\n");
        });
    }

    @Test
    void joinedLinesDoNotGrow() {
        String joined = "{\"source_type\":\"file\",\"timestamp\":\"2026-11-23T15:00:01.5Z\",\"message\":\"a"
                + "\\n".repeat(10_000) + "\"}";
        assertThat(read(joined))
                .singleElement()
                .satisfies(records -> assertThat(records.values().get(0)).hasSizeLessThan(10_100));
    }

    @Test
    void anEntryThatSaysMoreThanItsLineStaysWhole() {
        String entry =
                "{\"log\":\"app\",\"level\":\"error\",\"message\":\"m\",\"exception\":\"com.acme.NoStock: milk\"}\n";
        assertThat(read(entry)).singleElement().satisfies(records -> {
            assertThat(records.format()).isEqualTo(Format.ERRATA_JSON);
            assertThat(text(records.values().get(0))).isEqualTo(entry);
        });
    }

    @Test
    void noMoreSourcesAreToldApartThanThereMayBe() {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < TextBySource.MAX_SOURCES + 500; i++) {
            body.append("{\"log\":\"m\",\"source\":\"").append(i).append("\"}\n");
        }
        assertThat(read(body.toString()))
                .singleElement()
                .satisfies(records -> assertThat(records.values()).hasSize(TextBySource.MAX_SOURCES + 1));
    }

    @Test
    void aBlankBodyIsNothing() {
        assertThat(read("\n\n")).isEmpty();
    }

    private static List<LineRecords> read(String body) {
        return JsonLines.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] record) {
        return new String(record, StandardCharsets.UTF_8);
    }
}
