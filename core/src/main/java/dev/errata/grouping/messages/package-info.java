/** What does a message say once its variable parts are masked? */
@NullMarked
package dev.errata.grouping.messages;

import org.jspecify.annotations.NullMarked;
