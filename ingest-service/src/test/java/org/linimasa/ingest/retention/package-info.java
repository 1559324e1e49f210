/** What is kept, for how long. */
@org.jspecify.annotations.NullMarked
package org.linimasa.ingest.retention;
