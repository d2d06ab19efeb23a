// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.parse.text;

import dev.errata.model.ExceptionChain;
import dev.errata.model.InApp;
import dev.errata.model.StackTrace;
import dev.errata.model.ThrownException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was thrown, told by three texts: type, message and stack.
 *
 * @param chain never empty
 * @param platform whose runtime wrote the stack text, or empty
 */
public record ThrownText(ExceptionChain chain, String platform) {

    /**
     * What was thrown; the causes come from the stack text.
     *
     * @param language who wrote the stack text, if that is known
     */
    public static ThrownText of(String type, String message, String stackText, Optional<Language> language) {
        Optional<ParsedTrace> parsed = stackText.isEmpty()
                ? Optional.empty()
                : language.map(hint -> StackTraces.parse(stackText, hint))
                        .orElseGet(() -> StackTraces.parse(stackText));
        if (parsed.isEmpty()) {
            String text = type.isEmpty() && message.isEmpty() ? firstLine(stackText) : message;
            return new ThrownText(new ExceptionChain(List.of(thrown(type, text, StackTrace.EMPTY))), "");
        }
        List<ThrownException> chain = parsed.get().chain().exceptions();
        ThrownException caught = chain.get(chain.size() - 1);
        ThrownException told = thrown(
                typeOf(type, caught.type()), message.isEmpty() ? caught.message() : message, caught.stackTrace());
        Stream<ThrownException> causes = chain.stream().limit(chain.size() - 1);
        return new ThrownText(
                new ExceptionChain(Stream.concat(causes, Stream.of(told)).toList()),
                parsed.get().language().platform());
    }

    /**
     * The stack text names a type as the runtime does ({@code Billing$Failure} where the attribute says
     * {@code Billing.Failure}, {@code Error} where it says an error code), the same in all formats. The attribute
     * counts if it qualifies that name or if the text has none.
     */
    private static String typeOf(String attribute, String fromText) {
        boolean qualifies = attribute.endsWith("." + fromText) || attribute.endsWith("::" + fromText);
        return fromText.isEmpty() || qualifies ? attribute : fromText;
    }

    private static ThrownException thrown(String type, String message, StackTrace stack) {
        return new ThrownException(type, message, InApp.UNKNOWN, false, stack);
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
