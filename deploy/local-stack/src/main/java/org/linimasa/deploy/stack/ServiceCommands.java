package org.linimasa.deploy.stack;

import java.util.List;

/** How a service is started. */
interface ServiceCommands {
    /** @param service as the ledger names it, which is also its module's name */
    List<String> command(String service);
}
