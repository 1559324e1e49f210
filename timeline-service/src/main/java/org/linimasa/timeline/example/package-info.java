/** The shipped article, as the API's description shows it. */
@NullMarked
package org.linimasa.timeline.example;

import org.jspecify.annotations.NullMarked;
