// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People have the last word, and the next event follows them. */
class CorrectionsTest {

    private static final String IO = "java.io.IOException";

    private final GroupsInMemory groups = new GroupsInMemory();

    private final ErrorEvent cart = event("cart <*> lost", "com.acme.Cart|load|Cart.java|1");
    private final ErrorEvent cartFromJob = event("cart <*> lost", "com.acme.Job|run|J.java|1", "com.acme.Cart|load||2");
    private final ErrorEvent cartFromPage =
            event("cart <*> lost", "com.acme.Page|show|P.java|1", "com.acme.Cart|load||3");
    private final ErrorEvent stock = event("stock is gone", "com.acme.Stock|take|Stock.java|1");

    @Test
    void mergeMovesEveryVariant() {
        long from = groups.groupOf(cart);
        groups.place(cartFromJob);
        long into = groups.groupOf(stock);

        assertThat(groups.apply(new Merge(List.of(from), into)).applied()).isTrue();

        assertThat(groups.groupOf(cart)).isEqualTo(into);
        assertThat(groups.groupOf(cartFromJob)).isEqualTo(into);
        assertThat(groups.moved()).hasSize(2).allSatisfy(placement -> {
            assertThat(placement.group()).isEqualTo(into);
            assertThat(placement.cause()).isEqualTo(PlacementCause.COMMAND);
            assertThat(placement.validFrom()).isEqualTo(1_000);
        });
        assertThat(groups.moved().get(0).explanation())
                .isEqualTo("{\"version\":\"v1\",\"by\":\"command\",\"group\":\"%016x\",".formatted(into)
                        + "\"from\":\"%016x\",\"command\":\"c1\",\"actor\":\"ada\"}".formatted(from));
    }

    @Test
    void mergedGroupDoesNotComeApartOnTheNextEvent() {
        long from = groups.groupOf(cart);
        long into = groups.groupOf(stock);
        groups.apply(new Merge(List.of(from), into));

        assertThat(groups.place(cartFromJob).group()).isEqualTo(into);
    }

    @Test
    void variantThatWasMovedIsNotForgotten() {
        long from = groups.groupOf(cart);
        long into = groups.groupOf(stock);
        groups.apply(new Merge(List.of(from), into));
        groups.forget();

        assertThat(groups.groupOf(cart)).isEqualTo(into);
        assertThat(groups.place(cartFromJob).group()).as("its keys follow").isEqualTo(into);
    }

    @Test
    void laterCommandDecidesWhereAForgottenVariantIs() {
        long from = groups.groupOf(cart);
        long into = groups.groupOf(stock);
        groups.apply(new Merge(List.of(from), into));
        groups.forget();

        assertThat(groups.apply(new Split(into, List.of(from))).applied()).isTrue();
        groups.forget();

        assertThat(groups.groupOf(cart)).isEqualTo(from);
    }

    @Test
    void variantSimilarToAMergedOneFollowsIt() {
        ErrorEvent deep = deepStack("Alpha");
        long from = groups.groupOf(deep);
        long into = groups.groupOf(stock);
        groups.apply(new Merge(List.of(from), into));

        Placement placement = groups.place(deepStack("Beta"));

        assertThat(placement.cause()).isEqualTo(PlacementCause.SIMILARITY);
        assertThat(placement.group()).isEqualTo(into);
    }

    @Test
    void splitVariantsAreAGroupOfTheirOwn() {
        long group = groups.groupOf(cart);
        long leaving = groups.place(cartFromJob).fingerprint();
        groups.place(cartFromPage);

        assertThat(groups.apply(new Split(group, List.of(leaving))).applied()).isTrue();

        assertThat(groups.groupOf(cartFromJob)).isEqualTo(leaving);
        assertThat(groups.groupOf(cart)).isEqualTo(group);
        assertThat(groups.groupOf(cartFromPage)).isEqualTo(group);
    }

    @Test
    void keyThatASplitLeavesInBothGroupsDecidesNoMore() {
        long group = groups.groupOf(cart);
        long leaving = groups.place(cartFromJob).fingerprint();
        groups.apply(new Split(group, List.of(leaving)));

        Placement next = groups.place(cartFromPage);

        assertThat(next.explanation()).doesNotContain("\"by\":\"K2\"");
    }

    @Test
    void ruleOfAClientStaysWithTheGroupThatIsSplit() {
        long group = groups.groupOf(ruled("payments", "Cart"));
        long leaving = groups.place(ruled("payments", "Job")).fingerprint();
        groups.place(ruled("payments", "Page"));

        groups.apply(new Split(group, List.of(leaving)));

        assertThat(groups.groupOf(ruled("payments", "Job"))).isEqualTo(leaving);
        Placement next = groups.place(ruled("payments", "Mail"));
        assertThat(next.group()).isEqualTo(group);
        assertThat(next.explanation()).contains("\"by\":\"K0\"");
    }

    @Test
    void ruleOfWhichNothingStaysLeavesWithItsVariants() {
        long from = groups.groupOf(ruled("payments", "Cart"));
        long into = groups.groupOf(ruled("stock", "Stock"));
        groups.apply(new Merge(List.of(from), into));
        groups.apply(new Split(into, List.of(from)));

        assertThat(groups.place(ruled("payments", "Job")).group()).isEqualTo(from);
        assertThat(groups.place(ruled("stock", "Shelf")).group()).isEqualTo(into);
    }

    @Test
    void contestedKeyStaysSoWhileAThirdGroupHasIt() {
        long group = groups.groupOf(cart);
        long fromJob = groups.place(cartFromJob).fingerprint();
        groups.apply(new Split(group, List.of(fromJob)));
        groups.apply(new Merge(List.of(fromJob), groups.groupOf(stock)));

        Placement next = groups.place(cartFromPage);

        assertThat(next.explanation()).doesNotContain("\"by\":\"K2\"");
    }

    @Test
    void mergeUndoesASplit() {
        long group = groups.groupOf(cart);
        long leaving = groups.place(cartFromJob).fingerprint();
        groups.apply(new Split(group, List.of(leaving)));

        assertThat(groups.apply(new Merge(List.of(leaving), group)).applied()).isTrue();

        assertThat(groups.groupOf(cartFromJob)).isEqualTo(group);
        Placement next = groups.place(cartFromPage);
        assertThat(next.group()).isEqualTo(group);
        assertThat(next.explanation()).contains("\"by\":\"K2\"");
    }

    @Test
    void splitUndoesAMerge() {
        long from = groups.groupOf(cart);
        long moved = groups.place(cartFromJob).fingerprint();
        long into = groups.groupOf(stock);
        groups.apply(new Merge(List.of(from), into));

        assertThat(groups.apply(new Split(into, List.of(from, moved))).applied())
                .isTrue();

        assertThat(groups.groupOf(cart)).isEqualTo(from);
        assertThat(groups.groupOf(cartFromJob)).isEqualTo(from);
        assertThat(groups.groupOf(stock)).isEqualTo(into);
        assertThat(groups.place(cartFromPage).group()).isEqualTo(from);
    }

    @Test
    void notSameTakesAVariantOutOfItsGroup() {
        long group = groups.groupOf(cart);
        long variant = groups.place(cartFromJob).fingerprint();

        assertThat(groups.apply(new NotSame(variant, group)).applied()).isTrue();

        assertThat(groups.groupOf(cartFromJob)).isEqualTo(variant);
    }

    @Test
    void notSameOfTwoGroupsMovesNothing() {
        assertThat(groups.apply(new NotSame(groups.groupOf(cart), groups.groupOf(stock)))
                        .applied())
                .isTrue();
        assertThat(groups.moved()).isEmpty();
    }

    @Test
    void impossibleCommandsAreRefusedWithAReason() {
        long group = groups.groupOf(cart);

        refused(new Merge(List.of(group), group), "merging needs a group other than the one to merge into");
        refused(new Merge(List.of(7L), group), "there is no group 0000000000000007, or it was merged into another");
        refused(new Merge(List.of(group), 7L), "there is no group 0000000000000007, or it was merged into another");
        refused(new Split(group, List.of()), "splitting needs the fingerprint of a variant that leaves");
        refused(
                new Split(group, List.of(group)),
                "the variant that founded a group cannot leave it: split the others out instead");
        refused(new Split(group, List.of(7L)), "variant 0000000000000007 is not in group %016x".formatted(group));
        refused(new NotSame(group, group), "a group cannot be told apart from itself");
        refused(new NotSame(group, 7), "there is no group 0000000000000007, or it was merged into another");
        assertThat(groups.moved()).isEmpty();
        assertThat(groups.groupOf(cart)).isEqualTo(group);
    }

    @Test
    void groupThatListsTooManyIsNeitherMergedNorSplit() {
        long large = groups.groupOf(cart);
        long variant = groups.place(cartFromJob).fingerprint();
        long other = groups.groupOf(stock);
        groups.listForgotten(large, Corrections.MAX_VARIANTS);
        String reason = "group %016x lists more than 100000 variants, those that left it included".formatted(large);

        refused(new Merge(List.of(large), other), reason);
        refused(new Merge(List.of(other), large), reason);
        refused(new Split(large, List.of(variant)), reason);
        refused(new NotSame(large, variant), reason);

        assertThat(groups.apply(new NotSame(large, other)).applied()).isTrue();
        assertThat(groups.moved()).isEmpty();
        assertThat(groups.reached(Limit.GROUP_SIZE)).isEqualTo(4);
    }

    @Test
    void keyOfAGroupIsNoVariantThatCouldLeaveIt() {
        long group = groups.groupOf(cart);
        long site = groups.variant(cart).fingerprinting().keys().site();

        refused(new Split(group, List.of(site)), "variant %016x is not in group %016x".formatted(site, group));
    }

    private void refused(dev.errata.model.CommandAction action, String reason) {
        assertThat(groups.apply(action)).satisfies(outcome -> {
            assertThat(outcome.applied()).isFalse();
            assertThat(outcome.reason()).isEqualTo(reason);
        });
    }

    private static ErrorEvent event(String message, String... frames) {
        return Events.event("java", IO, message, frames);
    }

    /** An error of a class, with the fingerprint that its client gave it. */
    private static ErrorEvent ruled(String rule, String name) {
        return Events.event(
                "java",
                Events.chain(Events.thrown(IO, "failed", "com.acme." + name + "|run|A.java|1")),
                "",
                List.of(rule));
    }

    /** Top frame and message differ by name, the ten frames below are the same. */
    private static ErrorEvent deepStack(String name) {
        return Events.event("java", IO, "reading page failed", SecondLookTest.stack("com.acme.Reader|read" + name));
    }
}
