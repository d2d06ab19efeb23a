// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.local.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values into a panel's query as Grafana and its ClickHouse plugin do, for a fixed range of time. */
record GrafanaMacros(Instant from, Instant to, int intervalSeconds, Map<String, String> variables, boolean all) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):singlequote}");
    private static final Pattern ALL = Pattern.compile("\\$__conditionalAll\\(([^)]*\\))?([^),]*), *\\$\\w+\\)");

    String expand(String sql) {
        String text =
                all ? ALL.matcher(sql).replaceAll("1=1") : ALL.matcher(sql).replaceAll("$1$2");
        text = VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(quoted(match.group(1))));
        text = macro(text, "timeFilter", "$1 >= toDateTime(%1$d) AND $1 <= toDateTime(%2$d)");
        text = macro(text, "timeInterval", "toStartOfInterval(toDateTime($1), INTERVAL %3$d second)");
        text = macro(text, "dateFilter", "$1 >= toDate('" + day(from) + "') AND $1 <= toDate('" + day(to) + "')");
        return text.replace("$__fromTime", "toDateTime(%d)".formatted(from.getEpochSecond()))
                .replace("$__toTime", "toDateTime(%d)".formatted(to.getEpochSecond()));
    }

    private String macro(String text, String name, String form) {
        String values = form.replace("%1$d", Long.toString(from.getEpochSecond()))
                .replace("%2$d", Long.toString(to.getEpochSecond()))
                .replace("%3$d", Integer.toString(intervalSeconds));
        return text.replaceAll("\\$__" + name + "\\(([^)]*)\\)", values);
    }

    private String quoted(String variable) {
        String value = variables.get(variable);
        if (value == null) {
            throw new IllegalArgumentException("the dashboard uses an unknown variable: " + variable);
        }
        return "'" + value.replace("'", "\\'") + "'";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
