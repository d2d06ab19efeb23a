// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.armeria.common.sse.ServerSentEvent;
import com.linecorp.armeria.common.stream.StreamWriter;
import dev.errata.gateway.live.Changes;
import dev.errata.gateway.live.Kind;
import dev.errata.gateway.live.Listener;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One who looks, at the end of a stream. While the browser is slow, what changes is gathered, and told in one event when it
 * has read the one before; so a stream never holds more than that.
 */
final class LiveStream implements Listener {

    private final StreamWriter<ServerSentEvent> stream;
    private final Clock clock;
    private final Map<Kind, Set<String>> gathered = new EnumMap<>(Kind.class);
    private boolean writing;

    LiveStream(StreamWriter<ServerSentEvent> stream, Clock clock) {
        this.stream = stream;
        this.clock = clock;
    }

    /** The first sign of life. */
    void begin() {
        write(ServerSentEvent.ofComment("live"));
    }

    @Override
    public synchronized void changed(Kind kind, Collection<String> ids) {
        Set<String> all = gathered.computeIfAbsent(kind, first -> new LinkedHashSet<>());
        ids.stream().limit(Math.max(0, Changes.MOST + 1 - all.size())).forEach(all::add);
        tell();
    }

    @Override
    public synchronized boolean keepAlive() {
        return writing ? stream.isOpen() : stream.tryWrite(ServerSentEvent.ofComment("still here"));
    }

    @Override
    public void end() {
        stream.close();
    }

    private void tell() {
        if (writing || gathered.isEmpty()) {
            return;
        }
        writing = true;
        gathered.forEach((kind, ids) -> write(ServerSentEvent.builder()
                .event(kind.wireName())
                .data(json(kind, ids))
                .build()));
        gathered.clear();
        stream.whenConsumed().thenRun(this::told);
    }

    private void write(ServerSentEvent event) {
        var unused = stream.tryWrite(event); // false once nobody looks, and then the hub is told
    }

    private synchronized void told() {
        writing = false;
        tell();
    }

    private String json(Kind kind, Set<String> ids) {
        ObjectNode event =
                JsonNodeFactory.instance.objectNode().put("at", clock.instant().toString());
        ArrayNode list = event.putArray(kind.wireName());
        ids.stream().limit(Changes.MOST).forEach(list::add);
        if (ids.size() > Changes.MOST) {
            event.put("more", true);
        }
        return event.toString();
    }
}
