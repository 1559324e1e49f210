/**
 * PostgreSQL and both services on one laptop: started, watched, restarted and stopped together, and the commands that
 * talk to them. What the services do is not known here: they are programs with a URL.
 */
@NullMarked
package org.linimasa.deploy.stack;

import org.jspecify.annotations.NullMarked;
