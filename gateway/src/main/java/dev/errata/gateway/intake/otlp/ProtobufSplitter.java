// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.intake.otlp;

import dev.errata.parse.protobuf.ProtobufReader;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Splits a protobuf request that is too large for one record: between resources, else between scopes, else between
 * records, each time with what they have in common. The messages of logs and traces are built alike.
 */
final class ProtobufSplitter {

    /** Numbers of the repeated fields: resources in a request, scopes in a resource, records in a scope. */
    private static final int[] CHILD = {1, 2, 2};

    private static final byte[] NONE = {};
    /** A tag of one byte and a length of at most five. */
    private static final int FRAME = 6;

    private final int max;
    private int rejected;

    private ProtobufSplitter(int max) {
        this.max = max;
    }

    /** Parts of at most that many bytes. */
    static Split split(byte[] request, int max) {
        ProtobufSplitter splitter = new ProtobufSplitter(max);
        List<byte[]> parts = splitter.split(0, request, 0, request.length, max);
        return new Split(parts, splitter.rejected);
    }

    private List<byte[]> split(int level, byte[] bytes, int from, int to, int room) {
        Packer packer = new Packer(common(level, bytes, from, to), NONE, NONE, room);
        ProtobufReader in = new ProtobufReader().reset(bytes, from, to);
        while (true) {
            int start = in.position();
            int field = in.nextField();
            if (field == ProtobufReader.END) {
                return packer.finish();
            }
            if (field != CHILD[level]) {
                in.skip();
                continue;
            }
            int outer = in.enter();
            int inside = in.position();
            in.leave(outer);
            int end = in.position();
            if (end - start <= packer.room()) {
                packer.add(bytes, start, end - start);
            } else if (level + 1 < CHILD.length) {
                for (byte[] part : split(level + 1, bytes, inside, end, packer.room() - FRAME)) {
                    byte[] framed = new ProtobufBytes().bytes(field, part).toBytes();
                    packer.add(framed, 0, framed.length);
                }
            } else {
                rejected++;
            }
        }
    }

    /** The fields that every part repeats. */
    private byte[] common(int level, byte[] bytes, int from, int to) {
        ByteArrayOutputStream common = new ByteArrayOutputStream();
        ProtobufReader in = new ProtobufReader().reset(bytes, from, to);
        while (true) {
            int start = in.position();
            int field = in.nextField();
            if (field == ProtobufReader.END) {
                // What leaves no room for records is not worth keeping.
                return common.size() > max / 2 ? NONE : common.toByteArray();
            }
            in.skip();
            if (field != CHILD[level]) {
                common.write(bytes, start, in.position() - start);
            }
        }
    }
}
