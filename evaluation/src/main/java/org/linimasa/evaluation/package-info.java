/**
 * Accuracy on annotated articles: reads the gold, runs tagger, extractor and merger, counts what agrees. What the gold
 * means is in this module's README; nothing here is part of a service.
 */
@NullMarked
package org.linimasa.evaluation;

import org.jspecify.annotations.NullMarked;
