// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.track;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamEdge;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;

/** A job's steps as text: one line an edge, with how records travel; names that differ from their uid show both. */
public final class Topology {

    private Topology() {}

    /** Of the job that was built. */
    public static String of(StreamExecutionEnvironment env) {
        StreamGraph graph = env.getStreamGraph(false);
        TreeSet<String> lines = new TreeSet<>();
        List<StreamNode> nodes = graph.getStreamNodes().stream()
                .sorted(Comparator.comparing(StreamNode::getOperatorName))
                .toList();
        for (StreamNode node : nodes) {
            if (node.getInEdges().isEmpty()) {
                lines.add(name(node));
            }
            for (StreamEdge edge : node.getInEdges()) {
                StreamNode from = graph.getStreamNode(edge.getSourceId());
                lines.add(name(from) + " --" + edge.getPartitioner() + "--> " + name(node));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static String name(StreamNode node) {
        String name = node.getOperatorName();
        String step = name.startsWith("Source: ") ? name.substring("Source: ".length()) : name;
        String uid = String.valueOf(node.getTransformationUID());
        return step.equals(uid) || step.equals(uid + ": Writer") ? uid : step + " (uid " + uid + ")";
    }
}
