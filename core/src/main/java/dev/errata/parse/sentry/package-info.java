/** Reads what Sentry SDKs of every generation send: which error does this event or envelope report? */
@NullMarked
package dev.errata.parse.sentry;

import org.jspecify.annotations.NullMarked;
