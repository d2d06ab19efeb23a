// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchParametersTest {

    @Test
    void everyParameterIsThereWhateverIsSearchedFor() {
        assertThat(parameters(""))
                .containsEntry("condition_field", List.of())
                .containsEntry("condition_negated", List.of())
                .containsEntry("condition_patterns", List.of())
                .containsEntry("release_comparison", List.of())
                .containsEntry("fields", List.of())
                .containsEntry("counted", false)
                .containsEntry("count_from", 0L)
                .containsEntry("last_seen_to", Long.MAX_VALUE);
        assertThat(SearchParameters.of(List.of(), Field.OF_EVENTS, "")).doesNotContainKey("count_from");
    }

    @Test
    void conditionsAreJoinedAndValuesAreAlternatives() {
        assertThat(parameters("service:a,b service:C* -type:X"))
                .containsEntry("condition_field", List.of("service", "service", "type"))
                .containsEntry("fields", List.of("service", "type"))
                .containsEntry("condition_negated", List.of(false, false, true))
                .containsEntry("condition_patterns", List.of(List.of("a", "b"), List.of("c%"), List.of("x")));
    }

    @Test
    void signsOfPatternsAreTextUnlessTheyAreStars() {
        assertThat(patterns("title:50%_off*")).isEqualTo(List.of("50\\%\\_off%"));
        assertThat(patterns("\"a%_\\\\*\"")).isEqualTo(List.of("%a\\%\\_\\\\*%"));
    }

    @Test
    void openIsThreeStatuses() {
        assertThat(patterns("is:open,ignored")).isEqualTo(List.of("new", "acknowledged", "regressed", "ignored"));
    }

    @Test
    void assignedIsNotUnassigned() {
        assertThat(parameters("is:unassigned")).containsEntry("condition_negated", List.of(false));
        assertThat(parameters("is:assigned")).containsEntry("condition_negated", List.of(true));
        assertThat(parameters("-is:assigned"))
                .containsEntry("condition_field", List.of("assignee"))
                .containsEntry("condition_negated", List.of(false))
                .containsEntry("condition_patterns", List.of(List.of("")));
    }

    @Test
    void meIsWhoAsks() {
        assertThat(patterns("assignee:me,none")).isEqualTo(List.of("ada", ""));
    }

    @Test
    void tagsAreNamesWithValues() {
        assertThat(patterns("tag.Region:EU*")).isEqualTo(List.of("region=eu%"));
    }

    @Test
    void boundsNarrow() {
        assertThat(parameters("count:>10 count:<=20 users:5"))
                .containsEntry("counted", true)
                .containsEntry("count_from", 11L)
                .containsEntry("count_to", 20L)
                .containsEntry("users_from", 5L)
                .containsEntry("users_to", 5L);
        assertThat(parameters("count:<0")).containsEntry("count_to", -1L);
    }

    @Test
    void versionsHaveFourParts() {
        assertThat(parameters("release:>2.1 release:<=v3"))
                .containsEntry("release_comparison", List.of(">", "<="))
                .containsEntry("release_than", List.of(List.of(2L, 1L, 0L, 0L), List.of(3L, 0L, 0L, 0L)));
    }

    private static List<?> patterns(String search) {
        List<?> conditions = (List<?>) parameters(search).getOrDefault("condition_patterns", List.of());
        return (List<?>) conditions.get(0);
    }

    private static Map<String, Object> parameters(String search) {
        return SearchParameters.of(
                new SearchParser(Field.OF_GROUPS, Clock.systemUTC()).parse(search), Field.OF_GROUPS, "Ada");
    }
}
