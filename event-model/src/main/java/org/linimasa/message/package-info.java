/**
 * The messages that travel from the ingest service to the timeline service, as CloudEvents 1.0. How they are sent and
 * stored is the services' business.
 */
@NullMarked
package org.linimasa.message;

import org.jspecify.annotations.NullMarked;
