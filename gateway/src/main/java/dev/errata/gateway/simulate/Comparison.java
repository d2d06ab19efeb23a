// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.simulate;

import dev.errata.alerting.Firing;
import dev.errata.model.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two rule sets by what they would have told of the same time.
 *
 * @param byRule notifications of each rule
 * @param byDay notifications of each day, UTC
 * @param missed the first notification of each group that only the old set tells of
 * @param added the first of each group that only the new set tells of
 * @param later groups of which both tell, the new set later
 * @param suppressed how often rules were kept from firing, and why
 */
public record Comparison(
        String oldName,
        String newName,
        Pair total,
        SortedMap<String, Pair> byRule,
        SortedMap<LocalDate, Pair> byDay,
        List<Firing> missed,
        List<Firing> added,
        List<Delay> later,
        SortedMap<Suppressed, Pair> suppressed) {

    /** The same figure of the old and of the new set. */
    public record Pair(long before, long after) {

        Pair plus(Pair other) {
            return new Pair(before + other.before, after + other.after);
        }
    }

    /** The first notifications of a group. */
    public record Delay(Firing before, Firing after) {

        public long millis() {
            return after.startsAt() - before.startsAt();
        }
    }

    private static final Pair BEFORE = new Pair(1, 0);
    private static final Pair AFTER = new Pair(0, 1);

    /** Of what two sets would have told. */
    public static Comparison of(String oldName, Simulated before, String newName, Simulated after) {
        List<Firing> old = before.notifications();
        List<Firing> now = after.notifications();
        Map<String, Firing> oldFirst = firstOfGroups(old);
        Map<String, Firing> newFirst = firstOfGroups(now);
        List<Delay> later = new ArrayList<>();
        oldFirst.forEach((group, firing) -> {
            Firing other = newFirst.get(group);
            if (other != null && other.startsAt() > firing.startsAt()) {
                later.add(new Delay(firing, other));
            }
        });
        return new Comparison(
                oldName,
                newName,
                new Pair(old.size(), now.size()),
                count(old, now, Firing::rule),
                count(old, now, Comparison::day),
                without(oldFirst, newFirst),
                without(newFirst, oldFirst),
                later,
                count(before.suppressed(), after.suppressed(), Function.identity()));
    }

    /** A group with its project, as people look it up. */
    public static String group(Firing firing) {
        return firing.project() + "/" + Fingerprint.hex(firing.group());
    }

    private static Map<String, Firing> firstOfGroups(List<Firing> notifications) {
        Map<String, Firing> first = new LinkedHashMap<>();
        notifications.forEach(firing -> first.putIfAbsent(group(firing), firing));
        return first;
    }

    private static List<Firing> without(Map<String, Firing> all, Map<String, Firing> others) {
        return all.entrySet().stream()
                .filter(entry -> !others.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static LocalDate day(Firing firing) {
        return Instant.ofEpochMilli(firing.startsAt()).atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static <T, K extends Comparable<? super K>> SortedMap<K, Pair> count(
            List<T> before, List<T> after, Function<T, K> key) {
        SortedMap<K, Pair> counts = new TreeMap<>();
        before.forEach(one -> counts.merge(key.apply(one), BEFORE, Pair::plus));
        after.forEach(one -> counts.merge(key.apply(one), AFTER, Pair::plus));
        return counts;
    }
}
