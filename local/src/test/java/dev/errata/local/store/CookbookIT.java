// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.clickhouse.Queries;
import dev.errata.clickhouse.SqlFiles;
import dev.errata.local.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the cookbook is asked of the small shop by the user that may only read. */
class CookbookIT {

    private static final String DATABASE = "errata_cookbook";
    private static final Pattern PARAMETERS = Pattern.compile("^-- With: (.*)$", Pattern.MULTILINE);

    private static RealClickHouse server;
    private static Queries queries;

    @BeforeAll
    static void start() throws IOException {
        server = RealClickHouse.start();
        server.createShop(DATABASE);
        queries = new Queries(server.reader(DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        queries.close();
        server.close();
    }

    static Stream<String> questions() {
        return SqlFiles.in("queries/cookbook").keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionHasItsPinnedAnswer(String file) throws IOException {
        String sql = SqlFiles.read("queries/cookbook/" + file);
        Map<String, String> parameters = parameters(sql);
        queries.text("EXPLAIN " + sql, parameters, "TabSeparated");
        String answer = queries.text(sql, parameters, "TabSeparatedWithNames");
        Path pinned = Checkout.find().resolve("sql/queries/cookbook").resolve(file.replace(".sql", ".tsv"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(pinned, answer);
        }
        assertThat(answer).isEqualTo(Files.readString(pinned));
        assertThat(answer.lines().count()).as("rows with the header").isGreaterThan(1);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyQuestionReadsPublicViewsOnly(String file) {
        String sql = SqlFiles.read("queries/cookbook/" + file).replaceAll("--.*", "");
        assertThat(Pattern.compile("(?<!ARRAY )\\b(?:FROM|JOIN)\\s+(?!v_|\\()(\\w+)")
                        .matcher(sql)
                        .results())
                .map(match -> match.group(1))
                .allMatch(name -> sql.contains(name + " AS\n"), "a view or a name of the question's own");
    }

    @Test
    void indexNamesEveryQuestion() throws IOException {
        String index = Files.readString(Checkout.find().resolve("docs/cookbook.md"));
        assertThat(questions()).allMatch(index::contains);
    }

    private static Map<String, String> parameters(String sql) {
        Matcher header = PARAMETERS.matcher(sql);
        assertThat(header.find()).as("a header with parameters").isTrue();
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : header.group(1).split(", ")) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], parts[1]);
        }
        return parameters;
    }
}
