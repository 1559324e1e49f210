package org.linimasa.deploy.stack;

/** How a command ended, for scripts; {@code ./linimasa help} lists them. Codes 3 to 5 belong to the script. */
public enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    PORT_IN_USE(6),
    ALREADY_RUNNING(7),
    NOT_RUNNING(8),
    REFUSED(9),
    /** By Ctrl-C or a signal; the shell says so itself. */
    STOPPED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
