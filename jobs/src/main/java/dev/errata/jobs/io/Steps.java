// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.io;

import org.apache.flink.streaming.api.datastream.DataStreamSink;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** Names the steps of a job: one kebab-case name is both what people see and the uid that state is found by. */
public final class Steps {

    private Steps() {}

    /** Gives an operator its permanent name. */
    public static <T> SingleOutputStreamOperator<T> step(String name, SingleOutputStreamOperator<T> operator) {
        return operator.name(name).uid(name);
    }

    /** Gives a sink its permanent name. */
    public static <T> DataStreamSink<T> step(String name, DataStreamSink<T> sink) {
        return sink.name(name).uid(name);
    }
}
