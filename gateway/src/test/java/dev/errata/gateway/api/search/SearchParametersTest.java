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
                .containsEntry("has_service", List.of())
                .containsEntry("not_text", List.of())
                .containsEntry("count_from", 0L)
                .containsEntry("last_seen_to", Long.MAX_VALUE)
                .containsEntry("release_comparison", List.of())
                .doesNotContainKeys("has_variant", "has_is");
    }

    @Test
    void conditionsAreJoinedAndValuesAreAlternatives() {
        assertThat(parameters("service:a,b service:c* -type:X"))
                .containsEntry("has_service", List.of(List.of("a", "b"), List.of("c%")))
                .containsEntry("not_type", List.of("x"));
    }

    @Test
    void signsOfPatternsAreTextUnlessTheyAreStars() {
        assertThat(parameters("title:50%_off* \"a%_\\\\*\""))
                .containsEntry("has_title", List.of(List.of("50\\%\\_off%")))
                .containsEntry("has_text", List.of(List.of("%a\\%\\_\\\\*%")));
    }

    @Test
    void openIsThreeStatuses() {
        assertThat(parameters("is:open,ignored"))
                .containsEntry("has_status", List.of(List.of("NEW", "ACKNOWLEDGED", "REGRESSED", "IGNORED")));
    }

    @Test
    void assignedIsNotUnassigned() {
        assertThat(parameters("is:unassigned")).containsEntry("has_assignee", List.of(List.of("")));
        assertThat(parameters("is:assigned")).containsEntry("not_assignee", List.of(""));
        assertThat(parameters("-is:assigned")).containsEntry("has_assignee", List.of(List.of("")));
    }

    @Test
    void meIsWhoAsks() {
        assertThat(parameters("assignee:me,none")).containsEntry("has_assignee", List.of(List.of("ada", "")));
    }

    @Test
    void tagsAreNamesWithValues() {
        assertThat(parameters("tag.Region:EU*")).containsEntry("has_tag", List.of(List.of("Region=eu%")));
    }

    @Test
    void boundsNarrow() {
        assertThat(parameters("count:>10 count:<=20 users:5"))
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

    private static Map<String, Object> parameters(String search) {
        return SearchParameters.of(
                new SearchParser(Field.OF_GROUPS, Clock.systemUTC()).parse(search), Field.OF_GROUPS, "Ada");
    }
}
