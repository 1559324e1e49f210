/**
 * From sentences, names and time expressions to mentions: which words report an event, who takes part, when, and
 * whether it happened. Each stage is a class that reads a {@link Reading} and changes nothing.
 */
@NullMarked
package org.linimasa.extraction.mention;

import org.jspecify.annotations.NullMarked;
