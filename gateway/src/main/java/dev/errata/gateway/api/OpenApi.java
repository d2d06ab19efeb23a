// Copyright 2026 The Errata Authors
// SPDX-License-Identifier: Apache-2.0
package dev.errata.gateway.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpStatus;
import com.linecorp.armeria.common.MediaType;
import com.linecorp.armeria.server.HttpService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract of the API, which is written as YAML and answered as JSON. */
public final class OpenApi {

    private static final String FILE = "openapi.yaml";

    private OpenApi() {}

    /** Answers with the contract. */
    static HttpService service() {
        HttpData json = HttpData.ofUtf8(json());
        return (context, request) -> HttpResponse.of(HttpStatus.OK, MediaType.JSON_UTF_8, json);
    }

    /** The contract as JSON. */
    public static String json() {
        try (InputStream yaml = OpenApi.class.getResourceAsStream(FILE)) {
            if (yaml == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            Object contract = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return new ObjectMapper().writeValueAsString(contract);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }
}
