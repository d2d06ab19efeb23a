/** What does each step of the event path cost by itself? */
@NullMarked
package dev.errata.bench.micro;

import org.jspecify.annotations.NullMarked;
