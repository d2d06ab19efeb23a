// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.simulate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.alerting.rules.RuleParser;
import dev.errata.clickhouse.Queries;
import dev.errata.gateway.simulate.NotSimulated;
import dev.errata.model.RawPayload;
import dev.errata.parse.MalformedPayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Rules that hold beside the defaults; one that has the id of a default replaces it.
 *
 * @param name what people call the set
 * @param lines the rules, each as one line of JSON
 */
record RuleSet(String name, List<String> lines) {

    private static final ObjectMapper JSON = new ObjectMapper();

    RuleSet {
        lines = List.copyOf(lines);
    }

    /**
     * The rules of a file, a JSON array.
     *
     * @throws IOException if it cannot be read or holds something that is no rule, with the reason
     */
    static RuleSet ofFile(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + " is no file");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            new RuleParser().parseAll(new RawPayload("", RuleParser.FORMAT, 0, "", file.toString(), bytes));
        } catch (MalformedPayload e) {
            throw new IOException(file + ": " + e.detail(), e);
        }
        List<String> lines = new ArrayList<>();
        for (JsonNode rule : JSON.readTree(bytes)) {
            lines.add(rule.toString());
        }
        return new RuleSet(String.valueOf(file.getFileName()), lines);
    }

    /** The rules that people gave, as they hold now. */
    static RuleSet inForce(Queries queries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Map<String, String> row :
                queries.run("simulate/rules_in_force", Map.of()).maps()) {
            lines.add(JSON.readTree(row.getOrDefault("rule", "")).toString());
        }
        return new RuleSet("rules in force", lines);
    }

    /** Ids of rules of this set that are enabled, but about something else than groups. */
    List<String> notSimulated() {
        return NotSimulated.of(lines);
    }
}
