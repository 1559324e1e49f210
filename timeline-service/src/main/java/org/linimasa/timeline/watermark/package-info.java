/**
 * How far the projection has followed the ingest service, and how the API, metrics and health say so.
 */
@NullMarked
package org.linimasa.timeline.watermark;

import org.jspecify.annotations.NullMarked;
