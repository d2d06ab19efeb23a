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
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people say about groups. Merge and split move variants with all their keys, so the next event follows, and similar
 * ones after it. A key that stays in both parts of a split decides no more, until all its groups are merged again; but a
 * client's own rule stays with the group that is split. A later command undoes an earlier one.
 */
public final class Corrections {

    /** A command reads so many variants of a group at the most, because other decisions of the project wait for it. */
    static final int MAX_VARIANTS = 100_000;

    private final Consumer<Limit> reached;

    /** @param reached told of every bound that is reached */
    public Corrections(Consumer<Limit> reached) {
        this.reached = reached;
    }

    /**
     * Applies a command, or says why it cannot be. Applying it again changes nothing.
     *
     * @param moved gets one placement for each variant that is in another group now, valid from the command's time
     */
    public CommandOutcome apply(Command command, ProjectMemory memory, Consumer<Placement> moved) {
        Work work = new Work(command, memory, moved, reached);
        CommandAction action = command.action();
        String refusal;
        if (action instanceof Merge merge) {
            refusal = work.merge(merge);
        } else if (action instanceof Split split) {
            refusal = work.split(split);
        } else if (action instanceof NotSame apart) {
            refusal = work.keepApart(apart);
        } else {
            refusal = "a command of the kind " + action.kind() + " changes no group";
        }
        return new CommandOutcome(command, refusal == null, refusal == null ? "" : refusal);
    }

    /** One command at work; its methods answer why it is refused, or null. */
    private record Work(Command command, ProjectMemory memory, Consumer<Placement> moved, Consumer<Limit> reached) {

        @Nullable
        String merge(Merge merge) {
            Set<Long> from = new LinkedHashSet<>(merge.groups());
            from.remove(merge.into());
            if (from.isEmpty()) {
                return "merging needs a group other than the one to merge into";
            }
            Set<Long> all = new LinkedHashSet<>(from);
            all.add(merge.into());
            for (long group : all) {
                if (isTooLarge(group)) {
                    return tooLarge(group);
                }
            }
            Map<Long, Set<Long>> variants = new HashMap<>();
            Map<Long, Integer> holders = new HashMap<>();
            for (long group : all) {
                Set<Long> members = variantsOf(group);
                if (members.isEmpty()) {
                    return noSuchGroup(group);
                }
                variants.put(group, members);
                keysOf(members).keySet().forEach(key -> holders.merge(key, 1, Integer::sum));
            }
            for (long group : from) {
                Set<Long> members = variants.getOrDefault(group, Set.of());
                members().clear(group);
                members.forEach(variant -> move(variant, group, merge.into()));
            }
            holders.forEach((key, joining) -> join(key, from, merge.into(), joining));
            return null;
        }

        /** A contested key decides again once all the groups that have it are one. */
        private void join(long key, Set<Long> from, long into, int joining) {
            Long decides = memory.groups().get(key);
            long known = decides == null ? 0 : ProjectMemory.holders(decides);
            if (decides == null || from.contains(decides)) {
                memory.groups().put(key, into);
            } else if (known > 0 && joining > 1) {
                long left = known - joining + 1;
                memory.groups().put(key, left > 1 ? ProjectMemory.contested(left) : into);
            }
        }

        @Nullable
        String split(Split split) {
            Set<Long> leaving = new LinkedHashSet<>(split.fingerprints());
            if (leaving.isEmpty()) {
                return "splitting needs the fingerprint of a variant that leaves";
            }
            if (leaving.contains(split.group())) {
                return "the variant that founded a group cannot leave it: split the others out instead";
            }
            for (long variant : leaving) {
                if (!isIn(split.group(), variant)) {
                    return "variant " + Fingerprint.hex(variant) + " is not in group " + Fingerprint.hex(split.group());
                }
            }
            if (isTooLarge(split.group())) {
                return tooLarge(split.group());
            }
            long into = split.fingerprints().get(0);
            Set<Long> staying = variantsOf(split.group());
            staying.removeAll(leaving);
            Set<Long> kept = keysOf(staying).keySet();
            leaving.forEach(variant -> move(variant, split.group(), into));
            keysOf(leaving).forEach((key, name) -> {
                if (name == KeyName.K0 && kept.contains(key)) {
                    memory.attach(key, split.group()); // nothing else could decide for what comes next
                } else {
                    part(key, split.group(), into, kept.contains(key));
                }
            });
            return null;
        }

        /** A key that stays on both sides becomes contested, if it decided for the group that is split. */
        private void part(long key, long from, long into, boolean kept) {
            Long decides = memory.groups().get(key);
            long holders = decides == null ? 0 : ProjectMemory.holders(decides);
            if (decides == null || decides == from) {
                memory.groups().put(key, kept ? ProjectMemory.contested(2) : into);
            } else if (holders > 0 && kept) {
                memory.groups().put(key, ProjectMemory.contested(holders + 1));
            }
        }

        @Nullable
        String keepApart(NotSame apart) {
            if (apart.one() == apart.other()) {
                return "a group cannot be told apart from itself";
            }
            if (memory.groupOfVariant(apart.one()) == apart.other()) {
                return split(new Split(apart.other(), List.of(apart.one())));
            }
            if (memory.groupOfVariant(apart.other()) == apart.one()) {
                return split(new Split(apart.one(), List.of(apart.other())));
            }
            for (long group : List.of(apart.one(), apart.other())) {
                if (!members().anyMatch(group, variant -> memory.groupOfVariant(variant) == group)) {
                    return noSuchGroup(group);
                }
            }
            return null;
        }

        private void move(long variant, long from, long into) {
            memory.move(variant, into);
            int page = members().add(into, variant);
            RememberedVariant known = memory.variants().get(variant);
            if (known != null) {
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

        /** All keys of variants but their fingerprints, which only one variant has. */
        private Map<Long, KeyName> keysOf(Collection<Long> variants) {
            Map<Long, KeyName> keys = new LinkedHashMap<>();
            for (long variant : variants) {
                RememberedVariant known = memory.variants().get(variant);
                if (known != null) {
                    Arrays.stream(KeyName.values())
                            .filter(name -> name != KeyName.K1)
                            .forEach(name -> keys.put(name.of(known.keys(), known.features()), name));
                }
            }
            keys.remove(0L);
            return keys;
        }

        /** In the order in which they were listed. */
        private Set<Long> variantsOf(long group) {
            Set<Long> variants = new LinkedHashSet<>();
            List<Long> listed = new ArrayList<>();
            members().forEach(group, listed::add);
            for (long variant : listed) {
                if (memory.groupOfVariant(variant) == group) {
                    variants.add(variant);
                }
            }
            return variants;
        }

        /** Keys belong to groups too, and what overflowed is in one without being remembered: neither can leave. */
        private boolean isIn(long group, long variant) {
            boolean variantOfProject =
                    memory.variants().get(variant) != null || memory.moved().get(variant) != null;
            return variantOfProject && memory.groupOfVariant(variant) == group;
        }

        private boolean isTooLarge(long group) {
            return members().size(group) > MAX_VARIANTS;
        }

        private Members members() {
            return new Members(memory.members());
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

        private static String noSuchGroup(long group) {
            return "there is no group " + Fingerprint.hex(group) + ", or it was merged into another";
        }

        private String tooLarge(long group) {
            reached.accept(Limit.GROUP_SIZE);
            return "group " + Fingerprint.hex(group) + " lists more than " + MAX_VARIANTS
                    + " variants, those that left it included";
        }
    }
}
