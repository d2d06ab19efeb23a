/** Does the whole system work here and now, and is every error accounted for? */
@NullMarked
package dev.errata.local.demo;

import org.jspecify.annotations.NullMarked;
