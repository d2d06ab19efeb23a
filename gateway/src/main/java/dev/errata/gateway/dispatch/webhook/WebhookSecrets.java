// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs what is sent, as <a href="https://www.standardwebhooks.com">Standard Webhooks</a> has it: HMAC-SHA256 of
 * {@code id.timestamp.body}, once with each secret, so that a receiver may know the old or the new one.
 */
public final class WebhookSecrets {

    /** Environment: the secrets, separated by blanks. */
    public static final String VARIABLE = "ERRATA_WEBHOOK_SECRET";

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 16;
    private static final int MOST = 64;

    private final List<SecretKeySpec> keys;

    private WebhookSecrets(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Reads {@code whsec_<base64>} or several of them.
     *
     * @throws IllegalArgumentException if there is none, or one has not 16 to 64 bytes; it does not show them
     */
    public static WebhookSecrets parse(String text) {
        List<SecretKeySpec> keys = Arrays.stream(text.strip().split("\\s+"))
                .filter(secret -> !secret.isEmpty())
                .map(WebhookSecrets::key)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(VARIABLE + " is not set, and the webhook is not sent unsigned");
        }
        return new WebhookSecrets(keys);
    }

    /** The value of the header {@code webhook-signature}. */
    String sign(String id, long timestampSeconds, byte[] body) {
        byte[] head = (id + "." + timestampSeconds + ".").getBytes(StandardCharsets.UTF_8);
        return keys.stream()
                .map(key -> "v1," + Base64.getEncoder().encodeToString(hmac(key, head, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static SecretKeySpec key(String secret) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(secret.startsWith(PREFIX) ? secret.substring(PREFIX.length()) : "");
        } catch (IllegalArgumentException e) {
            key = new byte[0]; // the cause would show a part of it
        }
        if (key.length < LEAST || key.length > MOST) {
            throw new IllegalArgumentException(
                    VARIABLE + " is " + PREFIX + " and the base64 of " + LEAST + " to " + MOST + " bytes");
        }
        return new SecretKeySpec(key, ALGORITHM);
    }
}
