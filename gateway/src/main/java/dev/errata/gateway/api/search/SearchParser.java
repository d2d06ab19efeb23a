// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api.search;

import dev.errata.gateway.api.search.Token.Part;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads searches such as {@code service:checkout status:new release:>2.1 "text in stack" first-seen:<24h}. */
public final class SearchParser {

    private static final int MAX_LENGTH = 1000;
    private static final String TAG_PREFIX = "tag.";

    private final List<Field> fields;
    private final Values values;

    /**
     * A parser.
     *
     * @param fields that may be searched for
     * @param clock that ages are counted from
     */
    public SearchParser(List<Field> fields, Clock clock) {
        this.fields = List.copyOf(fields);
        this.values = new Values(clock);
    }

    /**
     * The conditions, all of which must hold.
     *
     * @throws SearchException if one cannot be understood
     */
    public List<Condition> parse(String line) {
        if (line.length() > MAX_LENGTH) {
            throw new SearchException(
                    MAX_LENGTH, "a search has at most %d characters".formatted(MAX_LENGTH), List.of());
        }
        List<Condition> conditions = new ArrayList<>();
        for (Token token : Tokens.of(line)) {
            conditions.add(condition(token));
        }
        return conditions;
    }

    private Condition condition(Token token) {
        if (token.name().isEmpty()) {
            return new Condition(
                    Field.TEXT,
                    "",
                    token.negated(),
                    Operator.IS,
                    List.of(text(token.parts().get(0))));
        }
        String name = token.name().toLowerCase(Locale.ROOT);
        Field field = field(name, token);
        Part first = token.parts().get(0);
        Operator operator = first.quoted() ? Operator.IS : Operator.of(first.text());
        if (operator != Operator.IS) {
            return compared(field, operator, token);
        }
        if (field.kind() == Kind.TIME) {
            throw new SearchException(
                    first.position(),
                    "%s needs a comparison, such as %s:<24h".formatted(name, name),
                    List.of("<", "<=", ">", ">="));
        }
        if (field.kind() == Kind.NUMBER) {
            requireOneNumber(name, token);
        }
        if (field == Field.IS) {
            requireAlone(token);
        }
        return new Condition(
                field,
                field == Field.TAG ? token.name().substring(TAG_PREFIX.length()) : "",
                token.negated(),
                operator,
                token.parts().stream().map(part -> values.equal(field, part)).toList());
    }

    /** Numbers are narrowed from below and above, which leaves no room for "not" and "or". */
    private static void requireOneNumber(String name, Token token) {
        if (token.negated()) {
            throw new SearchException(
                    token.position(),
                    "'-' does not go with a number; compare, such as %s:>0".formatted(name),
                    List.of("<", "<=", ">", ">="));
        }
        if (token.parts().size() > 1) {
            throw new SearchException(
                    token.parts().get(1).position(), "%s has one value only".formatted(name), List.of());
        }
    }

    /** Whether somebody has it is no alternative to a status. */
    private static void requireAlone(Token token) {
        for (Part part : token.parts()) {
            if (token.parts().size() > 1 && part.text().toLowerCase(Locale.ROOT).endsWith("assigned")) {
                throw new SearchException(
                        part.position(),
                        "'%s' stands alone; write a condition of its own".formatted(part.text()),
                        List.of());
            }
        }
    }

    private static String text(Part part) {
        if (part.text().isBlank()) {
            throw new SearchException(part.position(), "there is nothing between the quotes", List.of());
        }
        return part.text();
    }

    private Field field(String name, Token token) {
        if (name.startsWith(TAG_PREFIX) && name.length() > TAG_PREFIX.length() && fields.contains(Field.TAG)) {
            return Field.TAG;
        }
        for (Field field : fields) {
            if (field != Field.TEXT && field != Field.TAG && field.wireName().equals(name)) {
                return field;
            }
        }
        List<String> allowed = fields.stream()
                .filter(field -> field != Field.TEXT)
                .map(Field::shown)
                .toList();
        throw new SearchException(
                token.position(),
                "'%s' is no field; there are %s; put text with a colon in quotes"
                        .formatted(token.name(), String.join(", ", allowed)),
                allowed);
    }

    private Condition compared(Field field, Operator operator, Token token) {
        Part first = token.parts().get(0);
        if (field.kind() != Kind.VERSION && field.kind() != Kind.TIME && field.kind() != Kind.NUMBER) {
            throw new SearchException(
                    first.position(),
                    "%s cannot be compared with '%s'; put a value with that sign in quotes"
                            .formatted(field.shown(), operator.sign()),
                    List.of());
        }
        if (token.negated()) {
            throw new SearchException(
                    token.position(), "'-' does not go with a comparison; turn the sign round", List.of());
        }
        if (token.parts().size() > 1) {
            throw new SearchException(token.parts().get(1).position(), "a comparison has one value only", List.of());
        }
        String value = first.text().substring(operator.sign().length());
        int position = first.position() + operator.sign().length();
        return values.compared(field, operator, value, position);
    }
}
