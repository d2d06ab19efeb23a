// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.errata.gateway.api.OpenApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The contract of the API, which answers are held against. */
final class ApiContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private final JsonNode contract;
    private final List<Operation> operations = new ArrayList<>();

    /** One parameter of an operation. */
    record Parameter(String name, String in, boolean required, String example) {}

    /** One operation; its path has the names of parameters in braces. */
    record Operation(
            String id, String method, String path, String role, List<Parameter> parameters, JsonNode responses) {

        Set<Integer> statuses() {
            Set<Integer> statuses = new TreeSet<>();
            responses.fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
            return statuses;
        }

        boolean has(String parameter) {
            return parameters.stream().anyMatch(one -> one.name().equals(parameter));
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private ApiContract(JsonNode contract) {
        this.contract = contract;
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> method.getValue().isObject())
                        .forEach(method -> operations.add(operation(path.getKey(), path.getValue(), method))));
    }

    static ApiContract load() throws IOException {
        return new ApiContract(JSON.readTree(OpenApi.json()));
    }

    List<Operation> operations() {
        return List.copyOf(operations);
    }

    Operation operation(String id) {
        return operations.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Operation operation(String path, JsonNode item, Map.Entry<String, JsonNode> method) {
        JsonNode node = method.getValue();
        List<Parameter> parameters = new ArrayList<>();
        item.path("parameters").forEach(one -> parameters.add(parameter(resolved(one))));
        node.path("parameters").forEach(one -> parameters.add(parameter(resolved(one))));
        return new Operation(
                node.path("operationId").asText(),
                method.getKey().toUpperCase(Locale.ROOT),
                path,
                node.path("x-errata-role").asText(),
                parameters,
                node.path("responses"));
    }

    private Parameter parameter(JsonNode node) {
        JsonNode schema = resolved(node.path("schema"));
        String example = node.has("example")
                ? node.path("example").asText()
                : schema.at("/examples/0").asText(schema.path("default").asText());
        return new Parameter(
                node.path("name").asText(),
                node.path("in").asText(),
                node.path("required").asBoolean(),
                example);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Fails unless the answer is one that the contract has for the operation. */
    void check(Operation operation, HttpResponse<String> answer) throws IOException {
        String what = "%s answered %d: %s".formatted(operation.id(), answer.statusCode(), answer.body());
        assertThat(operation.statuses()).as(what).contains(answer.statusCode());
        JsonNode response = resolved(operation.responses().path(Integer.toString(answer.statusCode())));
        if (response.path("content").isMissingNode()) {
            assertThat(answer.body()).as(what).isEmpty();
            return;
        }
        String type = answer.headers().firstValue("content-type").orElse("").split(";")[0];
        JsonNode content = response.path("content").path(type);
        assertThat(content.isMissingNode()).as("%s has no %s", what, type).isFalse();
        assertThat(schema(content.path("schema")).validate(JSON.readTree(answer.body())))
                .as(what)
                .isEmpty();
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", contract.path("components"));
        whole.setAll((ObjectNode) schema);
        return SCHEMAS.getSchema(whole, STRICT);
    }
}
