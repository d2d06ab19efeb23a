// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.api;

import dev.errata.local.api.ApiContract.Operation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Operations that read ClickHouse, with values of the shop by which each can be asked. */
final class ReadOperations {

    private static final List<String> NAMES = List.of(
            "getOpenApi",
            "listReleases",
            "listGroups",
            "getGroupFacets",
            "getGroup",
            "listVariants",
            "getSeries",
            "listEvents",
            "getEvent",
            "getTags",
            "listSimilarGroups",
            "listTransitions",
            "listActivity",
            "listGroupTraces",
            "listOrigins",
            "listImpact",
            "listFirings",
            "getFiring",
            "listEvaluations",
            "getTrace",
            "listHealthyTraces",
            "getServiceMap",
            "getPropagations",
            "listRejections",
            "getRejection");

    /** What is in the shop, in the place of the examples of the contract. */
    private static final Map<String, String> SHOP = Map.of(
            "project", "shop",
            "group", "00000000000000a1",
            "trace", "000000000000000000000000000000a2",
            "firing", "0c141b49c2fa24f0",
            "rejection", "1767348005000-f0b759da322bae6f");

    private ReadOperations() {}

    static List<Operation> of(ApiContract contract) {
        return NAMES.stream().map(contract::operation).toList();
    }

    /** Values of all parameters that the operation needs. */
    static Map<String, String> needed(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.required()
                        || parameter.name().equals("from")
                        || parameter.name().equals("to"))
                .forEach(parameter ->
                        values.put(parameter.name(), SHOP.getOrDefault(parameter.name(), parameter.example())));
        return values;
    }

    /** Values of all parameters but the cursor. */
    static Map<String, String> all(Operation operation) {
        Map<String, String> values = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter ->
                        !parameter.in().equals("header") && !parameter.example().isEmpty())
                .forEach(parameter ->
                        values.put(parameter.name(), SHOP.getOrDefault(parameter.name(), parameter.example())));
        return values;
    }

    /** The same with one value in the place of another. */
    static Map<String, String> with(Map<String, String> values, String name, String value) {
        Map<String, String> changed = new HashMap<>(values);
        changed.put(name, value);
        return changed;
    }
}
