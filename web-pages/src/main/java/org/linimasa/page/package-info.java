/** Pages of the web as articles: what they say, without what stands around it. What is done with them is other packages' business. */
@NullMarked
package org.linimasa.page;

import org.jspecify.annotations.NullMarked;
