/** Reads OpenTelemetry logs and spans, protobuf or JSON: which records are errors, and what do they report? */
@NullMarked
package dev.errata.parse.otlp;

import org.jspecify.annotations.NullMarked;
