// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.bench.intake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A connection with one request at a time. */
final class LoadConnection {

    private static final int ANSWER_BYTES = 8 * 1024;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long number;
    private long since;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /**
     * Begins a request.
     *
     * @param due nanoseconds from which its latency counts
     */
    void send(long wanted, byte[] bytes, long due) throws IOException {
        number = wanted;
        since = due;
        request = ByteBuffer.wrap(bytes);
        write();
    }

    /** Goes on writing; what does not fit waits until the socket takes more. */
    void write() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** The status of the answer when it is complete, else 0; IOException if the connection ended before. */
    int read() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("the connection ended");
        }
        int status = ResponseHead.complete(answer);
        if (status > 0) {
            answer.clear();
        }
        return status;
    }

    long number() {
        return number;
    }

    long since() {
        return since;
    }
}
