/** Finds stack traces in text of any language and turns them into {@link dev.errata.model.ExceptionChain}s. */
@NullMarked
package dev.errata.parse.text;

import org.jspecify.annotations.NullMarked;
