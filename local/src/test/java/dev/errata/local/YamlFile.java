// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A YAML file of the repository as a tree, its anchors and merges resolved. */
final class YamlFile {

    private YamlFile() {}

    static JsonNode read(String path) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(Repository.read(path));
        return new ObjectMapper().valueToTree(content);
    }

    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        return fields;
    }

    /** Leaves by their dotted path, as Flink names its settings. */
    static Map<String, String> flat(JsonNode object) {
        Map<String, String> leaves = new LinkedHashMap<>();
        flatten("", object, leaves);
        return leaves;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> leaves) {
        if (!node.isObject()) {
            leaves.put(path, node.asText());
            return;
        }
        fields(node).forEach((name, child) -> flatten(path.isEmpty() ? name : path + "." + name, child, leaves));
    }
}
