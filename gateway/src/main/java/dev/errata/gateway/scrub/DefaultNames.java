// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.scrub;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of every project for names: which words say that the value is a secret, and which take that back. */
final class DefaultNames {
    /** Secret wherever they stand in a name. */
    private static final Set<String> WORDS = Set.of(
            ("passwd passphrase passcode pwd secret secrets token tokens credential credentials creds authorization cookie"
                            + " cookies session sessions sessionid sessid phpsessid jsessionid csrf xsrf jwt bearer cvv"
                            + " cvc iban ssn apikey apikeys privatekey secretkey accesskey creditcard cardnumber cardno"
                            + " ccnumber otp totp csrfmiddlewaretoken")
                    .split(" "));

    /** Secret when they end a name, since they begin others. */
    private static final Set<String> LAST_WORDS = Set.of("auth", "pass", "pin", "sid", "card");

    /** Secret when they end a word that was written without separators. */
    private static final List<String> ENDINGS =
            List.of("passwd", "passphrase", "secret", "token", "cookie", "apikey", "sessionid");

    /** Secret side by side: the first word, and what may follow it. */
    private static final Map<String, Set<String>> PAIRS = Map.of(
            "api", Set.of("key", "keys"),
            "access", Set.of("key", "keys"),
            "secret", Set.of("key", "keys"),
            "private", Set.of("key", "keys"),
            "encryption", Set.of("key"),
            "signing", Set.of("key"),
            "shared", Set.of("key"),
            "card", Set.of("number", "no", "num", "pan", "holder", "security"),
            "cc", Set.of("number", "num"),
            "social", Set.of("security"));

    /** As the last word they say that the value is only about a secret. */
    private static final Set<String> ABOUT = Set.of(
            ("count counts length len size limit type kind ttl expiry expires expired expiration age timeout at valid invalid"
                            + " enabled required policy strength total max min remaining used usage name names url uri"
                            + " endpoint path file status error exception class handler provider")
                    .split(" "));

    private static final Set<String> PLURALS = Set.of("tokens", "sessions", "cookies", "secrets");

    private DefaultNames() {}

    /** SECRET, SECRETS or PLAIN. */
    static NameKind kind(NameWords name) {
        List<String> words = name.words();
        if (words.isEmpty() || ABOUT.contains(name.last())) {
            return NameKind.PLAIN;
        }
        if (LAST_WORDS.contains(name.last())) {
            return NameKind.SECRET;
        }
        for (int i = 0; i < words.size(); i++) {
            if (isSecret(words.get(i)) || i > 0 && isPair(words.get(i - 1), words.get(i))) {
                return PLURALS.contains(words.get(i)) ? NameKind.SECRETS : NameKind.SECRET;
            }
        }
        return NameKind.PLAIN;
    }

    private static boolean isSecret(String word) {
        return WORDS.contains(word)
                || word.contains("password")
                || ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static boolean isPair(String first, String second) {
        return PAIRS.getOrDefault(first, Set.of()).contains(second);
    }
}
