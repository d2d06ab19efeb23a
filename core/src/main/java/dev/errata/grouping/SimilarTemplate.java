// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.grouping;

import com.dynatrace.hash4j.hashing.HashStream64;
import com.dynatrace.hash4j.hashing.Hashing;
import dev.errata.model.PlacementCause;
import dev.errata.model.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Errors without a stack: a shallow tree of message templates, after Drain (He et al. 2017). A template belongs to the
 * branch of its type, number of words and first word, and joins the first template there that differs in few words.
 * Templates are only ever added, and none is generalised, so an answer never changes.
 */
final class SimilarTemplate implements Step {

    /** Templates on one branch. */
    private static final int MAX_TEMPLATES = 64;

    private final Consumer<Limit> reached;

    SimilarTemplate(Consumer<Limit> reached) {
        this.reached = reached;
    }

    @Override
    public @Nullable Decision decide(Variant variant, ProjectMemory memory) {
        if (!applies(variant)) {
            return null;
        }
        String[] words = words(variant.fingerprinting().template());
        long group = groupOf(words, memory.templates().get(branch(variant, words)), memory);
        return group == 0 ? null : Decision.of(group, PlacementCause.KEY, "template");
    }

    /** The group of the first template on a branch that differs in few words; 0 if there is none. */
    private static long groupOf(String[] words, @Nullable TemplateNode node, ProjectMemory memory) {
        for (int i = 0; node != null && i < node.templates().size(); i++) {
            long group = memory.groupOf(node.fingerprints()[i]);
            if (group != 0 && differsLittle(words, words(node.templates().get(i)))) {
                return group;
            }
        }
        return 0;
    }

    /**
     * Adds the template of a placed variant to its branch, unless one stands there already that leads to its group: else
     * a group would drift from template to template.
     */
    void remember(Variant variant, long group, ProjectMemory memory) {
        if (!applies(variant)) {
            return;
        }
        String[] words = words(variant.fingerprinting().template());
        long branch = branch(variant, words);
        TemplateNode node = memory.templates().get(branch);
        boolean covered = groupOf(words, node, memory) == group;
        if (node == null) {
            node = new TemplateNode(List.of(), new long[0]);
        }
        memory.templates().put(branch, covered ? node : with(node, variant)); // written in any case, which renews it
    }

    private TemplateNode with(TemplateNode node, Variant variant) {
        int size = node.templates().size();
        if (size >= MAX_TEMPLATES) {
            reached.accept(Limit.TEMPLATES);
            return node;
        }
        List<String> templates = new ArrayList<>(node.templates());
        templates.add(variant.fingerprinting().template());
        long[] fingerprints = Arrays.copyOf(node.fingerprints(), size + 1);
        fingerprints[size] = variant.fingerprint();
        return new TemplateNode(templates, fingerprints);
    }

    private static boolean applies(Variant variant) {
        return variant.features().frames().length == 0
                && variant.fingerprinting().keys().rule() == 0
                && !variant.fingerprinting().template().isEmpty();
    }

    private static String[] words(String template) {
        return template.split(" ", -1);
    }

    private static long branch(Variant variant, String[] words) {
        HashStream64 stream = Hashing.komihash5_0().hashStream();
        return stream.putLong(variant.features().type())
                .putInt(words.length)
                .putString(words[0])
                .getAsLong();
    }

    /** One word in four may be another. */
    private static boolean differsLittle(String[] a, String[] b) {
        int different = 0;
        for (int i = 0; i < a.length; i++) {
            different += a[i].equals(b[i]) ? 0 : 1;
        }
        return different <= a.length / 4;
    }
}
