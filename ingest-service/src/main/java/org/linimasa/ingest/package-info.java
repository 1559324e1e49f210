/**
 * The service that takes every write. Each noun of its URLs is a package below; here is only what they share: the
 * extraction library as beans.
 */
@NullMarked
package org.linimasa.ingest;

import org.jspecify.annotations.NullMarked;
