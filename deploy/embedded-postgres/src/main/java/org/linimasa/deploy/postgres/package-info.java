/**
 * A real PostgreSQL without an installation: unpacked, started and stopped as a process of its own. What is stored in
 * it, and who connects, is not known here.
 */
@NullMarked
package org.linimasa.deploy.postgres;

import org.jspecify.annotations.NullMarked;
