// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.errata.model.RejectReason;
import dev.errata.parse.MalformedPayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    private static final FieldNames NAMES = FieldNames.of("a", "second", "a_much_longer_name");

    private final JsonReader json = new JsonReader();

    @Test
    void findsWantedFieldsInAnyOrderAndSkipsTheOthers() {
        read("{\"other\":[{\"a\":1}],\"second\":\"two\",\"a_much_longer_name\":3,\"a\":\"one\"}");
        StringBuilder found = new StringBuilder();
        json.enterObject();
        String name;
        while ((name = json.nextField(NAMES)) != null) {
            if (name.isEmpty()) {
                json.skip();
            } else {
                found.append(name).append('=').append(json.text()).append(' ');
            }
        }
        json.finish();
        assertThat(found).hasToString("second=two a_much_longer_name=3 a=one ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"plain\" | plain",
                "\"tab\\there\" | tab\there",
                "\"\\u00e4\\ud83d\\ude00\" | ä😀",
                "\"lone \\ud83d end\" | lone \uFFFD end",
                "\"lone \\ude00\" | lone \uFFFD",
                "12.50 | 12.50",
                "-1e400 | -1e400",
                "NaN | NaN",
                "-Infinity | -Infinity",
                "true | true",
                "null | ''",
                "{\"a\":1} | ''",
                "[1,2] | ''"
            })
    void readsAnyScalarAsText(String document, String expected) {
        assertThat(read(document).text()).isEqualTo(expected);
        json.finish();
    }

    @Test
    void keepsControlCharactersAndReplacesBadUtf8() {
        assertThat(read("\"a\u0000\u001fb\nc\"").text()).isEqualTo("a\u0000\u001fb\nc");
        byte[] bad = {'"', 'x', (byte) 0xC3, '"'};
        assertThat(json.reset(bad, 0, bad.length).text()).isEqualTo("x\uFFFD");
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(read("\uFEFF{}").peek()).isEqualTo(JsonKind.OBJECT);
    }

    @Test
    void givesObjectsAsTheJsonTheyAre() {
        assertThat(read("{\"a\": [1, \"}\"]}").textOrJson()).isEqualTo("{\"a\": [1, \"}\"]}");
    }

    @ParameterizedTest
    @CsvSource({"12,12", "'\"12\"',12", "12.9,12", "-3,0", "null,0", "99999999999,0", "[],0", "NaN,0"})
    void countsAreNeverNegativeAndNeverOverflow(String document, int expected) {
        assertThat(read(document).count()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "\"open",
                "\"open\\",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "[1,]",
                "[1 2]",
                "tru",
                "nul",
                "--1",
                "{a:1}",
                "{'a':1}",
                "{} x",
                "1 1",
                "\"\\u12\"",
                "\"\\q\"",
                "[1}",
                "{\"a\":[}]"
            })
    void brokenJsonIsMalformed(String document) {
        assertThatThrownBy(() -> {
                    read(document);
                    walk();
                    json.finish();
                })
                .isInstanceOfSatisfying(
                        MalformedPayload.class, e -> assertThat(e.reason()).isEqualTo(RejectReason.JSON_MALFORMED));
    }

    @Test
    void skippedContainersMustBalance() {
        assertThatThrownBy(() -> read("{\"a\":[}]}").skip()).isInstanceOf(MalformedPayload.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestingHasALimitWhetherReadOrSkipped(String open) {
        String bomb = open.repeat(20_000);
        assertThatThrownBy(() -> read(bomb).skip()).hasMessageContaining("deeper");
        assertThatThrownBy(() -> {
                    read(bomb);
                    walk();
                })
                .hasMessageContaining("deeper");
    }

    @Test
    void aRepeatedTextIsTheSameStringFromTheThirdTimeOn() {
        read("\"dev.errata.Example\"").text();
        String second = read("\"dev.errata.Example\"").text();
        assertThat(read("\"dev.errata.Example\"").text()).isSameAs(second);
    }

    private JsonReader read(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return json.reset(bytes, 0, bytes.length);
    }

    /** Reads the next value in full, as a parser would. */
    private void walk() {
        switch (json.peek()) {
            case OBJECT -> {
                json.enterObject();
                while (json.nextField(NAMES) != null) {
                    walk();
                }
            }
            case ARRAY -> {
                json.enterArray();
                while (json.nextElement()) {
                    walk();
                }
            }
            default -> json.text();
        }
    }
}
