/** Reads JSON bytes straight into the few fields that are wanted: how is a JSON payload read without building it? */
@NullMarked
package dev.errata.parse.json;

import org.jspecify.annotations.NullMarked;
