// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.trace.v1.TracesData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts an OTLP request into requests of one log record or one span event each, so that what a parser finds can be told
 * by its position: {@code resource.scope.record} or {@code resource.scope.span.event}, each counted from 0.
 */
final class OtlpCutter {

    private static final List<String> LOGS = List.of("resourceLogs", "scopeLogs", "logRecords");
    private static final List<String> SPANS = List.of("resourceSpans", "scopeSpans", "spans", "events");
    private static final ObjectMapper JSON = new ObjectMapper();

    private OtlpCutter() {}

    /** One record as a request of its own. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Piece(String position, byte[] request) {}

    /** What is left of a message or JSON object when all its lists but one element each are gone. */
    private record Cut<T>(String position, T only) {

        <S> Cut<S> inside(int index, S outer) {
            return new Cut<>(position.isEmpty() ? Integer.toString(index) : index + "." + position, outer);
        }
    }

    /** The log records of a request, JSON or protobuf. */
    static List<Piece> logs(byte[] request) throws IOException {
        return isJson(request) ? pieces(JSON.readTree(request), LOGS) : pieces(LogsData.parseFrom(request), LOGS);
    }

    /** The span events of a trace request, JSON or protobuf. */
    static List<Piece> spanEvents(byte[] request) throws IOException {
        return isJson(request) ? pieces(JSON.readTree(request), SPANS) : pieces(TracesData.parseFrom(request), SPANS);
    }

    private static boolean isJson(byte[] request) {
        return request.length > 0 && request[0] == '{';
    }

    private static List<Piece> pieces(Message request, List<String> lists) {
        return cut(request, lists).stream()
                .map(cut -> new Piece(cut.position(), cut.only().toByteArray()))
                .toList();
    }

    private static List<Cut<Message>> cut(Message message, List<String> lists) {
        if (lists.isEmpty()) {
            return List.of(new Cut<>("", message));
        }
        FieldDescriptor list = field(message, lists.get(0));
        List<Cut<Message>> all = new ArrayList<>();
        for (int i = 0; i < message.getRepeatedFieldCount(list); i++) {
            for (Cut<Message> element : cut((Message) message.getRepeatedField(list, i), rest(lists))) {
                all.add(element.inside(
                        i,
                        message.toBuilder()
                                .clearField(list)
                                .addRepeatedField(list, element.only())
                                .build()));
            }
        }
        return all;
    }

    private static FieldDescriptor field(Message message, String jsonName) {
        return message.getDescriptorForType().getFields().stream()
                .filter(field -> field.getJsonName().equals(jsonName))
                .findFirst()
                .orElseThrow();
    }

    private static List<Piece> pieces(JsonNode request, List<String> lists) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        for (Cut<JsonNode> cut : cut(request, lists)) {
            pieces.add(new Piece(cut.position(), JSON.writeValueAsBytes(cut.only())));
        }
        return pieces;
    }

    private static List<Cut<JsonNode>> cut(JsonNode object, List<String> lists) {
        if (lists.isEmpty()) {
            return List.of(new Cut<>("", object));
        }
        JsonNode list = object.path(lists.get(0));
        List<Cut<JsonNode>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            for (Cut<JsonNode> element : cut(list.path(i), rest(lists))) {
                ObjectNode copy = JSON.createObjectNode();
                copy.setAll((ObjectNode) object);
                copy.putArray(lists.get(0)).add(element.only());
                all.add(element.inside(i, copy));
            }
        }
        return all;
    }

    private static List<String> rest(List<String> lists) {
        return lists.subList(1, lists.size());
    }
}
