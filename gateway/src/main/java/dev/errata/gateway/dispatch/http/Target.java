// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.dispatch.http;

import com.linecorp.armeria.client.Endpoint;
import com.linecorp.armeria.common.SessionProtocol;
import java.net.URI;
import java.net.URISyntaxException;

/** Where requests go. Only the host and port may be shown: the rest of an address may hold secrets. */
public record Target(URI uri) {

    /**
     * Reads an address.
     *
     * @param what the address is for, said in place of it when it is no good
     * @throws IllegalArgumentException if it is not one of HTTP
     */
    public static Target parse(String text, String what) {
        try {
            URI uri = new URI(text.strip());
            boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (http && uri.getHost() != null && uri.getRawFragment() == null) {
                return new Target(uri);
            }
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("the address of " + what + " cannot be read"); // it would show the text
        }
        throw new IllegalArgumentException("the address of " + what + " is not http://host or https://host");
    }

    /** The same with another path below its own. */
    public Target below(String path) {
        String base = uri.toString();
        return new Target(URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path));
    }

    /** The host as DNS knows it. */
    public String host() {
        String host = uri.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Host and port. */
    public String shown() {
        return endpoint().authority();
    }

    Endpoint endpoint() {
        int port = uri.getPort() >= 0 ? uri.getPort() : protocol().defaultPort();
        return Endpoint.of(host(), port);
    }

    SessionProtocol protocol() {
        return "https".equals(uri.getScheme()) ? SessionProtocol.HTTPS : SessionProtocol.H1C;
    }

    String pathWithQuery() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    @Override
    public String toString() {
        return shown();
    }
}
