// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import dev.errata.model.Command;
import dev.errata.model.CommandAction;
import dev.errata.model.CommandAction.Merge;
import dev.errata.model.CommandAction.NotSame;
import dev.errata.model.CommandAction.Split;
import dev.errata.model.CommandOutcome;
import dev.errata.model.Fingerprint;
import dev.errata.model.JsonWriter;
import dev.errata.model.Placement;
import dev.errata.model.PlacementCause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people say about groups. Merge and split move variants with all their keys, so the next event follows, and similar
 * ones after it. A key that stays in both parts of a split decides no more. A later command undoes an earlier one.
 */
public final class Corrections {

    /**
     * Applies a command, or says why it cannot be. Applying it again changes nothing.
     *
     * @param moved gets one placement for each variant that is in another group now, valid from the command's time
     */
    public CommandOutcome apply(Command command, ProjectMemory memory, Consumer<Placement> moved) {
        Work work = new Work(command, memory, moved);
        CommandAction action = command.action();
        String refusal;
        if (action instanceof Merge merge) {
            refusal = work.merge(merge);
        } else if (action instanceof Split split) {
            refusal = work.split(split);
        } else {
            refusal = work.keepApart((NotSame) action);
        }
        return new CommandOutcome(command, refusal == null, refusal == null ? "" : refusal);
    }

    /** One command at work; its methods answer why it is refused, or null. */
    private record Work(Command command, ProjectMemory memory, Consumer<Placement> moved) {

        @Nullable
        String merge(Merge merge) {
            List<Long> from = merge.groups().stream()
                    .filter(group -> group != merge.into())
                    .distinct()
                    .toList();
            if (from.isEmpty()) {
                return "merging needs a group other than the one to merge into";
            }
            for (long group : with(from, merge.into())) {
                if (variantsOf(group).isEmpty()) {
                    return "there is no group " + Fingerprint.hex(group) + ", or it was merged into another";
                }
            }
            for (long group : from) {
                List<Long> variants = variantsOf(group);
                new Members(memory.members()).clear(group);
                variants.forEach(variant -> move(variant, group, merge.into(), Set.of()));
            }
            return null;
        }

        @Nullable
        String split(Split split) {
            Set<Long> leaving = new HashSet<>(split.fingerprints());
            if (leaving.isEmpty()) {
                return "splitting needs the fingerprint of a variant that leaves";
            }
            if (leaving.contains(split.group())) {
                return "the variant that founded a group cannot leave it: split the others out instead";
            }
            List<Long> variants = variantsOf(split.group());
            for (long variant : split.fingerprints()) {
                if (!variants.contains(variant)) {
                    return "variant " + Fingerprint.hex(variant) + " is not in group " + Fingerprint.hex(split.group());
                }
            }
            Set<Long> kept = new HashSet<>();
            variants.stream().filter(variant -> !leaving.contains(variant)).forEach(v -> kept.addAll(keysOf(v)));
            long into = split.fingerprints().get(0);
            split.fingerprints().stream().distinct().forEach(variant -> move(variant, split.group(), into, kept));
            return null;
        }

        @Nullable
        String keepApart(NotSame apart) {
            if (apart.one() == apart.other()) {
                return "a group cannot be told apart from itself";
            }
            if (memory.groupOf(apart.one()) == apart.other()) {
                return split(new Split(apart.other(), List.of(apart.one())));
            }
            for (long group : List.of(apart.one(), apart.other())) {
                if (variantsOf(group).isEmpty()) {
                    return "there is no group " + Fingerprint.hex(group) + ", or it was merged into another";
                }
            }
            return null;
        }

        /** A key of the variant that the others keep too becomes contested, if it decided for their group. */
        private void move(long variant, long from, long into, Set<Long> keptByOthers) {
            for (long key : keysOf(variant)) {
                Long decides = memory.groups().get(key);
                boolean movable = decides == null || decides == from || decides == ProjectMemory.CONTESTED;
                if (movable) {
                    memory.groups().put(key, keptByOthers.contains(key) ? ProjectMemory.CONTESTED : into);
                }
            }
            RememberedVariant known = memory.variants().get(variant);
            if (known != null) {
                int page = new Members(memory.members()).add(into, variant);
                memory.variants().put(variant, new RememberedVariant(known.keys(), known.features(), page));
            }
            moved.accept(new Placement(
                    command.project(),
                    variant,
                    into,
                    command.time(),
                    PlacementCause.COMMAND,
                    explanation(from, into),
                    Grouping.VERSION.wireName()));
        }

        private Set<Long> keysOf(long variant) {
            Set<Long> keys = new HashSet<>(Set.of(variant));
            RememberedVariant known = memory.variants().get(variant);
            if (known != null) {
                for (KeyName name : KeyName.values()) {
                    keys.add(name.of(known.keys(), known.features()));
                }
            }
            keys.remove(0L);
            return keys;
        }

        private List<Long> variantsOf(long group) {
            Set<Long> variants = new HashSet<>();
            List<Long> inOrder = new ArrayList<>();
            new Members(memory.members()).forEach(group, variant -> {
                if (memory.groupOf(variant) == group && variants.add(variant)) {
                    inOrder.add(variant);
                }
            });
            return inOrder;
        }

        private String explanation(long from, long into) {
            return new JsonWriter()
                    .beginObject()
                    .name("version")
                    .value(Grouping.VERSION.wireName())
                    .name("by")
                    .value("command")
                    .name("group")
                    .value(Fingerprint.hex(into))
                    .name("from")
                    .value(Fingerprint.hex(from))
                    .name("command")
                    .value(command.id())
                    .name("actor")
                    .value(command.actor())
                    .endObject()
                    .toString();
        }

        private static List<Long> with(List<Long> groups, long last) {
            List<Long> all = new ArrayList<>(groups);
            all.add(last);
            return all;
        }
    }
}
