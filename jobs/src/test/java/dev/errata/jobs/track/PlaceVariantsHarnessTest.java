// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.clickhouse.tables.CommandRow;
import dev.errata.grouping.Fingerprinter;
import dev.errata.grouping.Grouping;
import dev.errata.jobs.lifecycle.CommandMessage;
import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.ErrorEvent;
import dev.errata.model.Fingerprint;
import dev.errata.model.FingerprintedEvent;
import dev.errata.model.FirstSight;
import dev.errata.model.Format;
import dev.errata.model.InApp;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import dev.errata.model.RawPayload;
import dev.errata.model.RejectReason;
import dev.errata.model.StackTrace;
import dev.errata.model.Variant;
import dev.errata.parse.ContentHash;
import dev.errata.parse.ErrorEventBuilder;
import dev.errata.parse.TimestampRule;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlaceVariantsHarnessTest {

    private final Fingerprinter fingerprinter = new Fingerprinter();

    private KeyedTwoInputStreamOperatorTestHarness<String, FirstSight, CommandMessage, PlacedVariant> harness;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aNewVariantIsPlacedDescribedAndKept() throws Exception {
        Variant variant = variant("cannot pay");
        harness.processElement1(new FirstSight(variant, 0), 0);
        assertThat(placements())
                .extracting(Placement::group, Placement::cause)
                .containsExactly(tuple(variant.fingerprint(), PlacementCause.FOUNDED));
        assertThat(side(PlaceVariants.PLACED)).isEqualTo(placements());
        assertThat(side(PlaceVariants.VARIANTS)).hasSize(1);
    }

    @Test
    void aVariantThatIsIntroducedAnewIsRenewedAndNotWrittenAgainAlsoAfterARestore() throws Exception {
        Variant variant = variant("cannot pay");
        harness.processElement1(new FirstSight(variant, 0), 0);
        restore();
        harness.processElement1(new FirstSight(variant, 0), 0);
        assertThat(placements())
                .singleElement()
                .satisfies(placement -> assertThat(placement.group()).isEqualTo(variant.fingerprint()));
        assertThat(side(PlaceVariants.PLACED)).isEmpty();
        assertThat(side(PlaceVariants.VARIANTS)).isEmpty();
    }

    @Test
    void aMergeMovesWhatItNamesAndTheNextVariantFollows() throws Exception {
        Variant one = variant("cannot pay");
        Variant other = variant("cannot ship");
        harness.processElement1(new FirstSight(one, 0), 0);
        harness.processElement1(new FirstSight(other, 0), 0);
        harness.processElement2(merge("c-1", one.fingerprint(), other.fingerprint()), 0);

        assertThat(side(PlaceVariants.OUTCOMES)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEmpty();
            assertThat(row.applied()).isTrue();
        });
        assertThat(side(PlaceVariants.PLACED).get(2)).satisfies(moved -> {
            assertThat(moved.fingerprint()).isEqualTo(one.fingerprint());
            assertThat(moved.group()).isEqualTo(other.fingerprint());
            assertThat(moved.cause()).isEqualTo(PlacementCause.COMMAND);
            assertThat(moved.validFrom()).isEqualTo(77);
        });
        assertThat(placements()).containsAll(side(PlaceVariants.PLACED));

        restore();
        harness.processElement1(new FirstSight(one, 0), 0);
        assertThat(placements())
                .as("introduced anew, it does not come apart")
                .extracting(Placement::group)
                .containsExactly(other.fingerprint());
    }

    @Test
    void aVariantThatWasMovedStaysThereHoweverLongItIsNotSeen() throws Exception {
        Variant moved = variant("cannot pay");
        Variant other = variant("cannot ship");
        harness.processElement1(new FirstSight(moved, 0), 0);
        harness.processElement1(new FirstSight(other, 0), 0);
        harness.processElement2(merge("c-1", moved.fingerprint(), other.fingerprint()), 0);
        restore();
        harness.setStateTtlProcessingTime(TrackState.VARIANT_TTL.toMillis() + 1);

        harness.processElement1(new FirstSight(moved, 0), 0);
        harness.processElement1(new FirstSight(other, 0), 0);

        assertThat(placements()).extracting(Placement::group).containsOnly(other.fingerprint());
        assertThat(side(PlaceVariants.PLACED))
                .as("what was not moved is placed anew")
                .extracting(Placement::fingerprint)
                .containsExactly(other.fingerprint());
    }

    @Test
    void aCommandIsAppliedOnceAlsoAfterARestore() throws Exception {
        harness.processElement2(merge("c-1", 1, 2), 0);
        harness.processElement2(merge("c-1", 1, 2), 0);
        passTime(0);
        assertThat(side(PlaceVariants.OUTCOMES)).hasSize(1);
        restore();
        harness.processElement2(merge("c-1", 1, 2), 0);
        harness.processElement2(merge("c-2", 1, 2), 0);
        passTime(0);
        assertThat(side(PlaceVariants.OUTCOMES)).extracting(CommandRow::id).containsExactly("c-2");
    }

    @Test
    void aCommandThatCannotBeDoneSaysWhy() throws Exception {
        harness.processElement2(merge("c-1", 1, 2), 0);
        passTime(0);
        assertThat(side(PlaceVariants.OUTCOMES)).singleElement().satisfies(row -> {
            assertThat(row.applied()).isFalse();
            assertThat(row.reason()).isNotEmpty();
        });
        assertThat(placements()).isEmpty();
    }

    @Test
    void onlyTheLastThousandCommandsAreRemembered() throws Exception {
        for (int i = 0; i <= RecentCommands.CAPACITY; i++) {
            harness.processElement2(merge("c-" + i, 1, 2), 0);
        }
        harness.processElement2(merge("c-1", 1, 2), 0);
        harness.processElement2(merge("c-0", 1, 2), 0);
        passTime(0);
        assertThat(side(PlaceVariants.OUTCOMES)).hasSize(RecentCommands.CAPACITY + 2);
        assertThat(harness.numKeyedStateEntries())
                .as("their ids; none was applied")
                .isEqualTo(1);
    }

    @Test
    void aCommandOfAClockThatIsBehindHoldsFromTheLastOneOn() throws Exception {
        Variant one = variant("cannot pay");
        Variant other = variant("cannot ship");
        harness.processElement1(new FirstSight(one, 0), 0);
        harness.processElement1(new FirstSight(other, 0), 0);
        harness.processElement2(merge("c-1", one.fingerprint(), other.fingerprint()), 0);
        harness.processElement2(
                message("c-2", 5, "bob", new Split(other.fingerprint(), List.of(one.fingerprint()))), 0);
        assertThat(side(PlaceVariants.OUTCOMES)).extracting(CommandRow::time).containsExactly(77L, 5L);
        assertThat(side(PlaceVariants.PLACED)).extracting(Placement::validFrom).containsExactly(0L, 0L, 77L, 78L);
    }

    @Test
    void aCommandThatIsRefusedDoesNotPutOffTheNext() throws Exception {
        Variant one = variant("cannot pay");
        Variant other = variant("cannot ship");
        harness.processElement1(new FirstSight(one, 0), 0);
        harness.processElement1(new FirstSight(other, 0), 0);
        harness.processElement2(message("c-1", 1_000, "bob", new Merge(List.of(1L), other.fingerprint())), 0);
        harness.processElement2(merge("c-2", one.fingerprint(), other.fingerprint()), 0);
        passTime(0);
        assertThat(side(PlaceVariants.PLACED)).extracting(Placement::validFrom).containsExactly(0L, 0L, 77L);
    }

    @Test
    void anotherCommandOfTheSameIdIsRejectedAndTheOutcomeOfTheFirstStays() throws Exception {
        harness.processElement2(merge("c-1", 1, 2), 0);
        harness.processElement2(merge("c-1", 1, 3), 0);
        passTime(0);
        assertThat(side(PlaceVariants.OUTCOMES)).hasSize(1);
        assertThat(side(PlaceVariants.REJECTIONS)).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectReason.COMMAND_MALFORMED);
            assertThat(rejection.detail()).contains("c-1");
        });
    }

    @Test
    void commandsThatAreReadBeforeTheErrorsTheyAreAboutAreAppliedAfterThemInOrder() throws Exception {
        Variant one = variant("cannot pay");
        Variant other = variant("cannot ship");
        harness.processElement2(merge("c-1", one.fingerprint(), other.fingerprint()), 5_000);
        harness.processElement2(
                message("c-2", 78, "bob", new Split(other.fingerprint(), List.of(one.fingerprint()))), 6_000);
        harness.processElement1(new FirstSight(one, 0), 4_000);
        passTime(4_000);
        restore();
        harness.processElement1(new FirstSight(other, 0), 4_900);
        assertThat(side(PlaceVariants.OUTCOMES)).isEmpty();
        passTime(5_000);
        assertThat(side(PlaceVariants.OUTCOMES))
                .extracting(CommandRow::id, CommandRow::applied)
                .containsExactly(tuple("c-1", true));
        passTime(6_000);
        assertThat(side(PlaceVariants.OUTCOMES))
                .extracting(CommandRow::id, CommandRow::applied)
                .containsExactly(tuple("c-1", true), tuple("c-2", true));
        assertThat(harness.numEventTimeTimers()).isZero();
    }

    @Test
    void whatIsTooMuchInAMinuteGoesToAGroupThatSaysSoOnce() throws Exception {
        int most = Grouping.VERSION.maxOpeningsPerMinute();
        for (int i = 0; i < most + 2; i++) {
            harness.processElement1(new FirstSight(thrown("com.acme.E" + word(i)), 0), 0);
        }
        List<Placement> overflowing = placements().stream()
                .filter(placement -> placement.cause() == PlacementCause.OVERFLOW)
                .toList();
        assertThat(overflowing).hasSize(2).allMatch(placement -> placement.group() == Grouping.OVERFLOW_GROUP);
        assertThat(side(PlaceVariants.VARIANTS))
                .filteredOn(variant -> variant.fingerprint() == Grouping.OVERFLOW_GROUP)
                .singleElement()
                .satisfies(variant -> {
                    assertThat(variant.fingerprinting().title()).isEqualTo("Too many new groups in one minute");
                    assertThat(variant.features().type()).as("like nothing").isZero();
                });
        String hex = Fingerprint.hex(Grouping.OVERFLOW_GROUP);
        assertThat(side(PlaceVariants.PLACED))
                .filteredOn(placement -> placement.fingerprint() == Grouping.OVERFLOW_GROUP)
                .extracting(Placement::explanation)
                .containsExactly("{\"version\":\"v1\",\"by\":\"overflow\",\"group\":\"" + hex + "\"}");
        assertThat(side(PlaceVariants.PLACED)).hasSize(most + 3);
    }

    /** A word without digits for each number. */
    private static String word(int number) {
        return Integer.toString(number)
                .chars()
                .mapToObj(digit -> Character.toString('a' + digit - '0'))
                .collect(Collectors.joining());
    }

    private Variant thrown(String type) {
        RawPayload none = new RawPayload("shop", "text", 1_000, "", "", new byte[0]);
        return fingerprinter.variant(fingerprinted(new ErrorEventBuilder(TimestampRule.HISTORY)
                .start(none, Format.TEXT)
                .timestamp(1_767_225_600_000L)
                .derivedId(ContentHash.idOf("shop", type))
                .thrown(type, "failed", InApp.UNKNOWN, false, StackTrace.EMPTY)));
    }

    private static CommandMessage merge(String id, long group, long into) {
        return message(id, 77, "ada", new Merge(List.of(group), into));
    }

    private static CommandMessage message(String id, long time, String actor, CommandAction action) {
        return CommandMessage.of(new Command(id, "shop", time, actor, action));
    }

    private Variant variant(String message) {
        RawPayload none = new RawPayload("shop", "text", 1_000, "", "", new byte[0]);
        FingerprintedEvent event = fingerprinted(new ErrorEventBuilder(TimestampRule.HISTORY)
                .start(none, Format.TEXT)
                .timestamp(1_767_225_600_000L)
                .derivedId(ContentHash.idOf("shop", message))
                .message(message));
        return fingerprinter.variant(event);
    }

    private FingerprintedEvent fingerprinted(ErrorEventBuilder builder) {
        ErrorEvent event = builder.build();
        return new FingerprintedEvent(event, fingerprinter.fingerprint(event));
    }

    private <T> List<T> side(OutputTag<T> tag) {
        var records = harness.getSideOutput(tag);
        return records == null
                ? List.of()
                : records.stream().map(StreamRecord::getValue).toList();
    }

    private void passTime(long receivedUpTo) throws Exception {
        harness.processBothWatermarks(new Watermark(receivedUpTo));
    }

    private void restore() throws Exception {
        OperatorSubtaskState snapshot = harness.snapshot(1, 1);
        harness.close();
        harness = harness();
        harness.initializeState(snapshot);
        harness.open();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, FirstSight, CommandMessage, PlacedVariant> harness()
            throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new PlaceVariants()),
                sight -> sight.variant().project(),
                CommandMessage::project,
                Types.STRING);
    }

    private List<Placement> placements() {
        return harness.extractOutputValues().stream()
                .map(PlacedVariant::placement)
                .toList();
    }
}
