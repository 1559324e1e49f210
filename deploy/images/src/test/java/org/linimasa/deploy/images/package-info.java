/** The rules that images, the compose file and what they are made of keep. */
@NullMarked
package org.linimasa.deploy.images;

import org.jspecify.annotations.NullMarked;
