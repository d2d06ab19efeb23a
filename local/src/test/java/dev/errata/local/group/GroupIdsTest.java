// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupIdsTest {

    private static final List<FoundGroup> KNOWN = List.of(
            new FoundGroup("shop", "a100000000000001", "cannot pay"),
            new FoundGroup("shop", "a200000000000002", "cannot ship"),
            new FoundGroup("web", "b100000000000003", "cannot log in"),
            new FoundGroup("web", "a300000000000004", "cannot search"));

    private static final GroupIds.Lookup LOOKUP = new GroupIds.Lookup() {
        @Override
        public List<FoundGroup> groups(String project, String prefix) {
            return KNOWN.stream()
                    .filter(group -> project.isEmpty() || project.equals(group.project()))
                    .filter(group -> group.hex().startsWith(prefix))
                    .toList();
        }

        @Override
        public List<FoundGroup> fingerprints(String project, String group, String prefix) {
            return Stream.of("f100000000000001", "f200000000000002")
                    .filter(hex -> hex.startsWith(prefix))
                    .map(hex -> new FoundGroup(project, hex, group))
                    .toList();
        }
    };

    @Test
    void aBeginningThatOnlyOneGroupHasIsThatGroupWithItsProject() {
        GroupIds ids = new GroupIds("", LOOKUP);
        assertThat(ids.group("B1")).isEqualTo(0xb100000000000003L);
        assertThat(ids.project()).isEqualTo("web");
        assertThat(ids.group("a")).as("of the same project from now on").isEqualTo(0xa300000000000004L);
    }

    @Test
    void aBeginningOfSeveralGroupsListsThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupIds("shop", LOOKUP).group("a"))
                .withMessageContainingAll(
                        "more than one group begins with a", "a100000000000001", "cannot pay", "a200000000000002");
    }

    @Test
    void aBeginningOfNoGroupIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupIds("", LOOKUP).group("c0ffee"))
                .withMessage("no group begins with c0ffee");
    }

    @Test
    void allDigitsWithAProjectNeedNotBeKnown() {
        assertThat(new GroupIds("shop", LOOKUP).group("00000000000000aa")).isEqualTo(0xaa);
    }

    @Test
    void whatIsNoHexIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupIds("", LOOKUP).group("xyz"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupIds("", LOOKUP).group(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupIds("", LOOKUP).group("00000000000000aa0"));
    }

    @Test
    void fingerprintsAreShortenedWithinTheirGroup() {
        GroupIds ids = new GroupIds("shop", LOOKUP);
        assertThat(ids.fingerprints(0xaa, List.of("f1", "00000000000000bb")))
                .containsExactly(0xf100000000000001L, 0xbbL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ids.fingerprints(0xaa, List.of("f")))
                .withMessageContaining("more than one variant of the group begins with f");
    }
}
