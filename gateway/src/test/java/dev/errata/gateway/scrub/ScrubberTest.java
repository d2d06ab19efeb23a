// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.model.Format;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
    private final Scrubber scrubber = Scrubber.of(ScrubRules.DEFAULT);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"password":"hunter2"}                                  | {"password":"[Filtered]"}
            {"a":{"accessToken":"x","n":1}}                         | {"a":{"accessToken":"[Filtered]","n":1}}
            {"cvv":123, "card_number": 4111111111111111}            | {"cvv":"[Filtered]", "card_number": "[Filtered]"}
            {"has_password":true,"password":null}                   | {"has_password":true,"password":null}
            {"cookies":{"a":"1","b":["2",3]},"x":"y"}               | {"cookies":{"a":"[Filtered]","b":["[Filtered]","[Filtered]"]},"x":"y"}
            {"headers":[["Cookie","a=b"],["Accept","*/*"]]}         | {"headers":[["Cookie","[Filtered]"],["Accept","*/*"]]}
            {"headers":{"X-Api-Key":"k","Authorization":["Bearer x"]}} | {"headers":{"X-Api-Key":"[Filtered]","Authorization":["[Filtered]"]}}
            {"query_string":"a=1&token=abc&b=2"}                    | {"query_string":"a=1&token=[Filtered]&b=2"}
            {"query_string":[["token","abc"],["b","2"]]}            | {"query_string":[["token","[Filtered]"],["b","2"]]}
            {"url":"https://u:pw@h/p?access_token=abc#f"}           | {"url":"https://u:[Filtered]@h/p?access_token=[Filtered]#f"}
            {"url":"https:\\/\\/u:pw@h\\/p?token=a\\u0026b=1"}      | {"url":"https:\\/\\/u:[Filtered]@h\\/p?token=[Filtered]\\u0026b=1"}
            {"q":"token\\u003dabc"}                                 | {"q":"token\\u003d[Filtered]"}
            {"data":"{\\"password\\":\\"x\\",\\"a\\":1}"}           | {"data":"{\\"password\\":\\"[Filtered]\\",\\"a\\":1}"}
            {"pass\\u0077ord":"x"}                                  | {"pass\\u0077ord":"[Filtered]"}
            {"key":"api.key","value":{"stringValue":"x"}}           | {"key":"api.key","value":{"stringValue":"[Filtered]"}}
            {"value":{"stringValue":"x"},"z":"eyJ","key":"secret"}  | {"value":{"stringValue":"[Filtered]"},"z":"eyJ","key":"secret"}
            {"name":"Set-Cookie","value":"a=b"}                     | {"name":"Set-Cookie","value":"[Filtered]"}
            {"sys.argv":["app","--token","abc","-v"]}               | {"sys.argv":["app","--token","[Filtered]","-v"]}
            {"modules":{"cookie":"0.7.1","csrf":"3"}}               | {"modules":{"cookie":"0.7.1","csrf":"3"}}
            {"max_tokens":4096,"tokens":12,"token_type":"x"}        | {"max_tokens":4096,"tokens":12,"token_type":"x"}
            {"span_id":"4111111111111111"}                          | {"span_id":"4111111111111111"}
            {"v":0.4111111111111111}                                | {"v":0.4111111111111111}
            {"m":"\\n4111 1111 1111 1111"}                          | {"m":"\\n[Filtered]"}
            """)
    void takesSecretsOutOfAnEvent(String payload, String expected) {
        assertThat(scrub(Format.SENTRY_EVENT, payload.replace("\\\\", "\\"))).isEqualTo(expected.replace("\\\\", "\\"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            paid with 4111-1111-1111-1111 today            | paid with [Filtered] today
            paid with 378282246310005, ok                  | paid with [Filtered], ok
            amex 3782 822463 10005 12/27                   | amex [Filtered] 12/27
            jwt eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sflKxw_-5M. | jwt [Filtered].
            Authorization: Basic dXNlcjpwYXNz              | Authorization: [Filtered]
            sent Basic dXNlcjpwYXNz to host                | sent Basic [Filtered] to host
            sent Bearer abc123def456 to host               | sent Bearer [Filtered] to host
            redis://:hunter2@cache:6379/0 down             | redis://:[Filtered]@cache:6379/0 down
            User{name=ann, password=s3cret!, age=3}        | User{name=ann, password=[Filtered], age=3}
            curl -H 'Cookie: a=b; c=d' http://h            | curl -H 'Cookie: [Filtered]' http://h
            run --password hunter2 --verbose               | run --password [Filtered] --verbose
            {'user': 'ann', 'password': 'it\\'s'}          | {'user': 'ann', 'password': '[Filtered]'}
            {"api_key" => "k", "n" => 1}                   | {"api_key" => "[Filtered]", "n" => 1}
            login(password: 'x')                           | login(password: '[Filtered]')
            GET /a.js?token=abc:10:5                       | GET /a.js?token=[Filtered]:10:5
            a -----BEGIN RSA PRIVATE KEY----- MII -----END RSA PRIVATE KEY----- b | a [Filtered] b
            a -----BEGIN PRIVATE KEY----- MII cut          | a [Filtered]
            """)
    void takesSecretsOutOfText(String payload, String expected) {
        assertThat(scrub(Format.TEXT, payload)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 4111111111111112 not found",
                "order 1234567890123456 at 1795451400000",
                "SyntaxError: Unexpected token: punc (})",
                "SyntaxError: Unexpected token: '}'",
                "Bearer authentication failed, Basic authentication required",
                "Invalid password: too short",
                "\tat com.shop.Token.parse(Token.java:33)",
                "    at Session.open (/app/session.js:10:5)",
                "  File \"/app/password.py\", line 3, in check_token",
                "if password == other or token != None",
                "id 41111111-1111-4111-8111-111111111111",
                "-----BEGIN CERTIFICATE----- MII -----END CERTIFICATE-----",
                "tokenizer=bert passenger=42 author=ann compass=n",
                "https://example.org:8080/a@b?page=2",
                "tracestate 00-4bf92f3577b34da6a3ce929d0e0e4736-4111111111111111a-01",
                "token=null password=[Filtered] {\"secret\": \"[Filtered]\"}",
            })
    void keepsWhatIsNoSecret(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        assertThat(scrubber.scrub(Format.TEXT, payload)).isSameAs(payload);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"password":"hunt           | {"password":"[Filtered]
            {"password":"x","a":NaN,}}} | {"password":"[Filtered]","a":NaN,}}}
            {"password":"x","password":"y" | {"password":"[Filtered]","password":"[Filtered]"
            {"password" "x" "b":        | {"password" "x" "b":
            [[[{"token":"x"             | [[[{"token":"[Filtered]"
            """)
    void brokenJsonIsScrubbedAsFarAsItCanBeRead(String payload, String expected) {
        assertThat(scrub(Format.SENTRY_EVENT, payload)).isEqualTo(expected);
    }

    @Test
    void linesOfObjectsAndOfTextAreReadOneByOne() {
        String lines = "{\"token\":\"a\"\nplain token=b\n-----BEGIN PRIVATE KEY-----\nMII\n-----END PRIVATE KEY-----\n"
                + "{\n  \"pin\": 1,\n  \"b\": [\n    2\n  ]\n}\n{\"b\":\"password=c\"}\n";
        assertThat(scrub(Format.ERRATA_JSON, lines))
                .isEqualTo(
                        "{\"token\":\"[Filtered]\"\nplain token=[Filtered]\n[Filtered]\n"
                                + "{\n  \"pin\": \"[Filtered]\",\n  \"b\": [\n    2\n  ]\n}\n{\"b\":\"password=[Filtered]\"}\n");
    }

    @Test
    void whatAProjectAddsIsTakenOutAndWhatItExcludesStays() {
        ScrubRules rules =
                new ScrubRules(true, true, List.of("customer-ref"), List.of("ACME-[0-9]{4}"), List.of("session_id"));
        assertThat(
                        scrub(
                                rules,
                                "{\"customerRef\":\"c\",\"m\":\"ACME-1234 ACME-12 token=ACME-1234\",\"sessionId\":\"s\",\"e\":\"\\u0041CME-1234\"}"))
                .isEqualTo(
                        "{\"customerRef\":\"[Filtered]\",\"m\":\"[Filtered] ACME-12 token=[Filtered]\",\"sessionId\":\"s\",\"e\":\"[Filtered]\"}");
    }

    @Test
    void withoutTheDefaultsOnlyTheRulesOfTheProjectApply() {
        ScrubRules rules = new ScrubRules(true, false, List.of("pin"), List.of(), List.of());
        assertThat(scrub(rules, "{\"pin\":1,\"password\":\"4111111111111111\"}"))
                .isEqualTo("{\"pin\":\"[Filtered]\",\"password\":\"4111111111111111\"}");
    }

    @Test
    void switchedOffItChangesNothing() {
        byte[] payload = "{\"password\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Scrubber.of(ScrubRules.OFF).scrub(Format.SENTRY_EVENT, payload))
                .isSameAs(payload);
    }

    @Test
    void rulesThatCannotWorkAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScrubRules(true, true, List.of(), List.of("(a"), List.of()))
                .withMessageContaining("not an RE2 expression");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScrubRules(true, true, List.of(), List.of("a*"), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScrubRules(true, true, List.of("42"), List.of(), List.of()));
    }

    @Test
    void anEnvelopeMustBeSplitBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scrubber.scrub(Format.SENTRY_ENVELOPE, new byte[] {'{', '}'}));
    }

    private String scrub(Format format, String payload) {
        return text(scrubber.scrub(format, payload.getBytes(StandardCharsets.UTF_8)));
    }

    private static String scrub(ScrubRules rules, String event) {
        return text(Scrubber.of(rules).scrub(Format.SENTRY_EVENT, event.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
