/**
 * Fetching from the web, guarded: nobody who can hand in an address can make the service call what they cannot. What is
 * done with a page is other packages' business.
 */
@NullMarked
package org.linimasa.ingest.fetch;

import org.jspecify.annotations.NullMarked;
