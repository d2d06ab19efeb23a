// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.ErrorEvent;
import dev.errata.model.Format;
import dev.errata.model.InApp;
import dev.errata.model.Level;
import dev.errata.model.RejectReason;
import dev.errata.model.ThrownException;
import dev.errata.parse.CollectingSink;
import dev.errata.parse.Corpus;
import dev.errata.parse.TimestampRule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentryEventParserTest {

    private final SentryEventParser parser = new SentryEventParser(TimestampRule.LIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exception\":{\"values\":[null,{\"type\":\"T\",\"value\":\"v\"}]}}",
                "{\"exception\":[{\"type\":\"T\",\"value\":\"v\"},{}]}",
                "{\"exception\":{\"type\":\"T\",\"value\":\"v\"}}",
                "{\"sentry.interfaces.Exception\":[{\"type\":\"T\",\"value\":\"v\"}]}",
                "{\"exception\":[{\"type\":\"X\"}],\"exception\":[{\"type\":\"T\",\"value\":\"v\"}]}"
            })
    void everyFormOfExceptionIsRead(String json) {
        ThrownException thrown = parse(json).exceptions().innermost();
        assertThat(thrown.type()).isEqualTo("T");
        assertThat(thrown.message()).isEqualTo("v");
    }

    @Test
    void javaTypesAreQualifiedWhereverThePlatformStands() {
        String exception = "\"exception\":[{\"type\":\"NullPointerException\",\"module\":\"java.lang\"}]";
        assertThat(type("{" + exception + ",\"platform\":\"java\"}")).isEqualTo("java.lang.NullPointerException");
        assertThat(type("{\"platform\":\"python\"," + exception + "}")).isEqualTo("NullPointerException");
    }

    @Test
    void theTreeOfExceptionsBecomesTheChainOfCauses() {
        assertThat(types(3, 2, "cause", 2, 1, "__context__", 1, 0, "cause")).containsExactly("E3", "E2", "E1", "E0");
    }

    @Test
    void membersOfAGroupAreNoCauses() {
        assertThat(types(2, 0, "errors[1]", 1, 0, "errors[0]")).containsExactly("E0");
    }

    @Test
    void theOnlyMemberOfAGroupIsItsCause() {
        assertThat(types(1, 0, "exceptions[0]")).containsExactly("E1", "E0");
    }

    @Test
    void aCauseBesideMembersWins() {
        assertThat(types(3, 0, "errors[0]", 2, 0, "cause", 1, 0, "errors[1]")).containsExactly("E2", "E0");
    }

    @Test
    void suppressedExceptionsAreNoCauses() {
        assertThat(types(2, 0, "suppressed", 1, 0, "")).containsExactly("E1", "E0");
    }

    @Test
    void framesKeepWhatTheClientSays() {
        var frames = parse("""
                        {"exception":{"type":"T","stacktrace":{"frames":[null,{},
                          {"function":"f","module":"m","filename":"a.js","lineno":3,"colno":4,"in_app":true,"context_line":"x()"},
                          {"abs_path":"/b.js","lineno":"7","in_app":null}]}}}""").exceptions().innermost().stackTrace().frames();
        assertThat(frames).hasSize(2);
        assertThat(frames.get(0).inApp()).isEqualTo(InApp.YES);
        assertThat(frames.get(0).sourceLine()).isEqualTo("x()");
        assertThat(frames.get(1).file()).isEqualTo("/b.js");
        assertThat(frames.get(1).line()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\":\"hello\"} | hello | ''",
                "{\"message\":false} | '' | ''",
                "{\"logentry\":{\"message\":\"hi %s\",\"params\":[\"bob\"]}} | hi bob | hi %s",
                "{\"logentry\":{\"message\":\"hi %(who)s\",\"params\":{\"who\":\"bob\"}}} | hi bob | hi %(who)s",
                "{\"message\":{\"message\":\"hi {}\",\"formatted\":\"hi bob\"}} | hi bob | hi {}",
                "{\"sentry.interfaces.Message\":{\"message\":\"hi\"}} | hi | ''",
                "{\"logentry\":{\"formatted\":\"hi\"},\"message\":\"other\"} | hi | ''"
            })
    void everyFormOfMessageIsRead(String json, String message, String template) {
        assertThat(parse(json).message()).isEqualTo(message);
        assertThat(parse(json).messageTemplate()).isEqualTo(template);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tags\":{\"a b\":true,\"n\":5,\"none\":null,\"service\":\"pay\"}}",
                "{\"tags\":[[\"a b\",true],[\"n\",5],[\"none\",null],[\"service\",\"pay\"],[],null,[\"x\"]]}"
            })
    void everyFormOfTagsIsRead(String json) {
        ErrorEvent event = parse(json);
        assertThat(event.tags())
                .containsEntry("a-b", "true")
                .containsEntry("n", "5")
                .hasSize(3);
        assertThat(event.service()).isEqualTo("pay");
    }

    @ParameterizedTest
    @CsvSource({"'\"fatal\"',FATAL", "'\"warn\"',WARNING", "40,ERROR", "30,WARNING", "null,ERROR", "'\"odd\"',ERROR"})
    void levelsAreNamesOrNumbersOfPython(String level, Level expected) {
        assertThat(parse("{\"level\":" + level + "}").level()).isEqualTo(expected);
    }

    @Test
    void aPlainMessageHasTheStackOfTheCrashedThread() {
        String json = """
                {"message":"m","threads":{"values":[
                  {"id":1,"stacktrace":{"frames":[{"function":"idle"}]}},
                  {"id":2,"crashed":true,"stacktrace":{"frames":[{"function":"log"}]}}]}}""";
        assertThat(parse(json).callSite().frames().get(0).function()).isEqualTo("log");
    }

    @Test
    void theUserIsTheFirstOfIdMailNameAndAddress() {
        assertThat(parse("{\"user\":{\"id\":7,\"email\":\"a@b\"}}").user())
                .isEqualTo(parse("{\"user\":{\"email\":\"x@y\",\"id\":\"7\"}}").user());
        assertThat(parse("{\"user\":{\"ip_address\":\"{{auto}}\"}}").user()).isZero();
    }

    @Test
    void anEmptyObjectIsAnEventWithADerivedId() {
        assertThat(parse("{}").id())
                .isEqualTo(parse("{}").id())
                .isNotEqualTo(parse("{} ").id());
    }

    @Test
    void transactionsAreNoErrors() {
        CollectingSink sink = new CollectingSink();
        parser.parse(Corpus.payload(Format.SENTRY_EVENT, bytes("{\"type\":\"transaction\"}")), sink);
        assertThat(sink.others).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"[],JSON_NOT_AN_EVENT", "{} {},JSON_MALFORMED", "hello,JSON_MALFORMED", "'{\"a\":',JSON_MALFORMED"})
    void whatIsNoEventIsRejectedWithItsReason(String json, RejectReason reason) {
        CollectingSink sink = new CollectingSink();
        parser.parse(Corpus.payload(Format.SENTRY_EVENT, bytes(json)), sink);
        assertThat(sink.rejections).hasSize(1);
        assertThat(sink.rejections.get(0).reason()).isEqualTo(reason);
    }

    private ErrorEvent parse(String json) {
        CollectingSink sink = new CollectingSink();
        parser.parse(Corpus.payload(Format.SENTRY_EVENT, bytes(json)), sink);
        return sink.only();
    }

    private String type(String json) {
        return parse(json).exceptions().innermost().type();
    }

    /** Types of the chain of exceptions E0 (the root) and those given as id, parent, source. */
    private List<String> types(Object... links) {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < links.length; i += 3) {
            values.append("{\"type\":\"E%s\",\"mechanism\":{\"exception_id\":%s,\"parent_id\":%s,\"source\":\"%s\"}},"
                    .formatted(links[i], links[i], links[i + 1], links[i + 2]));
        }
        values.append("{\"type\":\"E0\",\"mechanism\":{\"exception_id\":0}}");
        return parse("{\"exception\":{\"values\":[" + values + "]}}").exceptions().exceptions().stream()
                .map(ThrownException::type)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
