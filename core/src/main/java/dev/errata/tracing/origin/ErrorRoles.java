// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.tracing.origin;

import dev.errata.tracing.GroupRole;
import dev.errata.tracing.GroupedError;
import dev.errata.tracing.TracedError;
import dev.errata.tracing.TracedGroup;
import dev.errata.tracing.tree.SpanNode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what each error of a trace is to its failures (R8). */
final class ErrorRoles {

    private final TraceErrors errors;
    private final Function<SpanNode, @Nullable Failure> causes;

    /**
     * @param causes which failure made a span fail
     */
    ErrorRoles(TraceErrors errors, Function<SpanNode, @Nullable Failure> causes) {
        this.errors = errors;
        this.causes = causes;
    }

    List<TracedGroup> all() {
        return errors.distinct().stream().map(this::of).toList();
    }

    private TracedGroup of(GroupedError error) {
        SpanNode node = errors.spanOf(error);
        if (node == null) {
            return group(error, GroupRole.UNKNOWN, 0, null);
        }
        Failure failure = causes.apply(node);
        if (failure == null) {
            return group(error, GroupRole.HANDLED, node.span().id(), error);
        }
        return group(error, role(error, failure), node.span().id(), failure.root());
    }

    private static GroupRole role(GroupedError error, Failure failure) {
        if (failure.chain().isHandled()) {
            return GroupRole.HANDLED;
        }
        GroupedError root = failure.root();
        return root != null && isSameFailure(error.error(), root.error()) ? GroupRole.ROOT : GroupRole.PROPAGATED;
    }

    private static boolean isSameFailure(TracedError one, TracedError other) {
        return one.occurrence() == other.occurrence() && one.service().equals(other.service());
    }

    private static TracedGroup group(GroupedError error, GroupRole role, long spanId, @Nullable GroupedError root) {
        return new TracedGroup(
                error.error().fingerprint(),
                error.group(),
                role,
                error.error().service(),
                spanId,
                root == null ? 0 : root.error().fingerprint(),
                root == null ? 0 : root.group());
    }
}
