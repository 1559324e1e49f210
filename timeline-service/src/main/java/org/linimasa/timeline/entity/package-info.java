/**
 * Who and what the events name: participants and places, found by their names. The database keeps them, from the states
 * of the live events; what happened to them is the business of {@code event}.
 */
@NullMarked
package org.linimasa.timeline.entity;

import org.jspecify.annotations.NullMarked;
