// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.jobs.simulate;

import dev.errata.alerting.rules.RuleParser;
import dev.errata.jobs.lifecycle.ProjectNews;
import dev.errata.jobs.lifecycle.RuleChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.fs.Path;

/** Rules of a file, one JSON object a line. */
final class RuleLines {

    private RuleLines() {}

    /**
     * The rules as groups are told of them.
     *
     * @param file as a URI that Flink can read
     * @throws dev.errata.parse.MalformedPayload if a line is no rule
     */
    static List<ProjectNews> read(String file) throws IOException {
        Path path = new Path(file);
        try (InputStream in = path.getFileSystem().open(path)) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /**
     * The rules of a text, as groups are told of them.
     *
     * @throws dev.errata.parse.MalformedPayload if a line is no rule
     */
    static List<ProjectNews> of(String text) {
        List<ProjectNews> rules = new ArrayList<>();
        RuleParser parser = new RuleParser();
        for (String line : text.lines().toList()) {
            String id = parser.parse(line.getBytes(StandardCharsets.UTF_8)).id();
            rules.add(ProjectNews.rule(new RuleChange(id, line, 0)));
        }
        return rules;
    }
}
