/** Accuracy on saved pages of the web: how much of the main text is found, and what a page says of itself. */
@NullMarked
package org.linimasa.evaluation.page;

import org.jspecify.annotations.NullMarked;
