/** Reads log lines written as JSON: which of them are errors, whatever their logger calls its fields? */
@NullMarked
package dev.errata.parse.line;

import org.jspecify.annotations.NullMarked;
