/** Reading one free-form date. Nothing is stored. */
@NullMarked
package org.linimasa.ingest.date;

import org.jspecify.annotations.NullMarked;
