/** Language knowledge: the tables under {@code resources/packs}, read once and looked up by the stages. */
@NullMarked
package org.linimasa.extraction.pack;

import org.jspecify.annotations.NullMarked;
