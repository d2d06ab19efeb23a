// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParserTest {

    private static final Instant NOW = Instant.parse("2026-02-01T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final SearchParser PARSER = new SearchParser(Field.OF_GROUPS, CLOCK);

    @Test
    void theExampleOfTheDocumentationIsRead() {
        assertThat(PARSER.parse("service:checkout status:new release:>2.1 \"text in stack\" first-seen:<24h"))
                .containsExactly(
                        is(Field.SERVICE, "checkout"),
                        is(Field.STATUS, "new"),
                        new Condition(Field.RELEASE, "", false, Operator.MORE, List.of("2.1")),
                        is(Field.TEXT, "text in stack"),
                        new Condition(
                                Field.FIRST_SEEN, "", false, Operator.MORE, List.of(millis("2026-01-31T12:00:00Z"))));
    }

    @Test
    void nothingHasNoCondition() {
        assertThat(PARSER.parse("")).isEmpty();
        assertThat(PARSER.parse(" \t\n ")).isEmpty();
    }

    @Test
    void aMinusNegates() {
        assertThat(PARSER.parse("-status:resolved -timeout -\"in vain\""))
                .extracting(Condition::negated)
                .containsExactly(true, true, true);
        assertThat(PARSER.parse("- a-b")).containsExactly(is(Field.TEXT, "-"), is(Field.TEXT, "a-b"));
    }

    @Test
    void valuesOfAListAreAlternatives() {
        assertThat(PARSER.parse("service:a,\"b, c\",d*").get(0).values()).containsExactly("a", "b, c", "d*");
    }

    @Test
    void quotesAndBackslashesAreEscapedInQuotes() {
        assertThat(PARSER.parse("\"say \\\"no\\\" \\\\ \\n\"")).containsExactly(is(Field.TEXT, "say \"no\" \\ \\n"));
    }

    @Test
    void signsInQuotesMeanNothing() {
        assertThat(PARSER.parse("release:\">2.1\"")).containsExactly(is(Field.RELEASE, ">2.1"));
        assertThat(PARSER.parse("\"status:new\"")).containsExactly(is(Field.TEXT, "status:new"));
    }

    @Test
    void namesOfFieldsAndWordsAreOfAnyCase() {
        assertThat(PARSER.parse("STATUS:New")).containsExactly(is(Field.STATUS, "new"));
    }

    @Test
    void tagsKeepTheirNames() {
        assertThat(PARSER.parse("tag.Region:eu"))
                .containsExactly(new Condition(Field.TAG, "Region", false, Operator.IS, List.of("eu")));
    }

    @ParameterizedTest
    @CsvSource({
        "first-seen:<24h, MORE, 2026-01-31T12:00:00Z",
        "first-seen:>=7d, AT_MOST, 2026-01-25T12:00:00Z",
        "last-seen:<=90m, AT_LEAST, 2026-02-01T10:30:00Z",
        "last-seen:>2w, LESS, 2026-01-18T12:00:00Z",
        "last-seen:>2026-01-31, MORE, 2026-01-31T00:00:00Z",
        "last-seen:<=2026-01-31T12:00:00Z, AT_MOST, 2026-01-31T12:00:00Z"
    })
    void agesCountBackAndTimesForth(String search, Operator operator, String time) {
        Condition condition = PARSER.parse(search).get(0);
        assertThat(condition.operator()).isEqualTo(operator);
        assertThat(condition.values()).containsExactly(millis(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "status:new stat:old | 11 | 'stat' is no field",
                "http://x | 0 | put text with a colon in quotes",
                "a tag.:x | 2 | is no field",
                "status:gone | 7 | status is one of new, acknowledged, resolved, regressed, ignored, not 'gone'",
                "status: | 7 | status: needs a value",
                "status:new, | 11 | status: needs a value",
                "is:new,assigned | 7 | 'assigned' stands alone",
                "ab \"cd | 3 | the quote that begins here does not end",
                "\"  \" | 0 | there is nothing between the quotes",
                "first-seen:24h | 11 | first-seen needs a comparison",
                "first-seen:<soon | 12 | 'soon' is neither an age such as 24h nor a time",
                "first-seen:<2026-02-31 | 12 | is neither an age",
                "count:many | 6 | 'many' is no whole number",
                "count:>-1 | 7 | '-1' is no whole number",
                "service:>2 | 8 | service cannot be compared with '>'",
                "release:>two | 9 | 'two' is no version",
                "release:>1,2 | 11 | a comparison has one value only",
                "-count:>1 | 0 | '-' does not go with a comparison",
                "-users:0 | 0 | '-' does not go with a number; compare, such as users:>0",
                "count:1,2 | 8 | count has one value only",
                "group:xyz | 6 | group is up to 32 hex digits"
            })
    void whatIsWrongIsSaidWithItsPlace(String search, int position, String detail) {
        SearchException refused = catchThrowableOfType(SearchException.class, () -> PARSER.parse(search));
        assertThat(refused.detail()).contains(detail);
        assertThat(refused.position()).isEqualTo(position);
    }

    @Test
    void whatIsAllowedIsListed() {
        SearchException refused = catchThrowableOfType(SearchException.class, () -> PARSER.parse("status:x"));
        assertThat(refused.allowed()).containsExactly("new", "acknowledged", "resolved", "regressed", "ignored");
    }

    @Test
    void eventsHaveFieldsOfTheirOwn() {
        SearchParser events = new SearchParser(Field.OF_EVENTS, CLOCK);
        assertThat(events.parse("variant:A1 server:host-1"))
                .extracting(Condition::field)
                .containsExactly(Field.VARIANT, Field.SERVER);
        assertThat(catchThrowableOfType(SearchException.class, () -> events.parse("status:new"))
                        .allowed())
                .contains("variant", "tag.NAME")
                .doesNotContain("status", "");
    }

    @Test
    void aSearchIsBounded() {
        assertThat(catchThrowableOfType(SearchException.class, () -> PARSER.parse("a ".repeat(31)))
                        .detail())
                .isEqualTo("more than 30 conditions");
        assertThat(catchThrowableOfType(SearchException.class, () -> PARSER.parse("type:" + "a,".repeat(31)))
                        .detail())
                .isEqualTo("more than 30 values");
        assertThat(catchThrowableOfType(SearchException.class, () -> PARSER.parse("a".repeat(1001)))
                        .detail())
                .contains("1000 characters");
    }

    @Property
    void anyTextIsReadOrRefusedWithAPlaceInIt(@ForAll @StringLength(max = 60) String search) {
        assertThatCode(() -> {
                    try {
                        PARSER.parse(search);
                    } catch (SearchException e) {
                        assertThat(e.position()).isBetween(0, search.length());
                    }
                })
                .doesNotThrowAnyException();
    }

    @Property
    void anyTextInQuotesIsThatText(@ForAll @StringLength(min = 1, max = 60) String text) {
        String quoted = "\"x" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        assertThat(PARSER.parse(quoted)).containsExactly(is(Field.TEXT, "x" + text));
    }

    private static Condition is(Field field, String value) {
        return new Condition(field, "", false, Operator.IS, List.of(value));
    }

    private static String millis(String time) {
        return Long.toString(Instant.parse(time).toEpochMilli());
    }
}
