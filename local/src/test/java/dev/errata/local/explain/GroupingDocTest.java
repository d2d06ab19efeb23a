// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.local.Checkout;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The examples of the documentation are what the command prints. */
class GroupingDocTest {

    private static final Pattern EXAMPLE =
            Pattern.compile("```\n\\$ \\./errata explain (docs/examples/\\S+)\n(.*?)```\n", Pattern.DOTALL);

    @Test
    void examplesAreWhatTheCommandPrints() throws IOException {
        Path root = Checkout.find();
        String document = Files.readString(root.resolve("docs/grouping.md"));
        List<Matcher> examples = EXAMPLE.matcher(document)
                .results()
                .map(found -> EXAMPLE.matcher(found.group()))
                .toList();

        assertThat(examples).hasSize(3).allSatisfy(example -> {
            assertThat(example.matches()).isTrue();
            assertThat(explain(root.resolve(example.group(1)))).isEqualTo(example.group(2));
        });
    }

    private static String explain(Path file) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new ExplainCommand())
                .setOut(new PrintWriter(out))
                .execute(file.toString());
        assertThat(code).isZero();
        return out.toString();
    }
}
