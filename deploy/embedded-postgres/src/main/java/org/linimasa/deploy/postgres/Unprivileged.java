package org.linimasa.deploy.postgres;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How to run a program that refuses to be root.
 *
 * @param prefix the words to put before the program; empty for a user who isn't root
 */
record Unprivileged(List<String> prefix) {

    /** A user namespace in which root is nobody: needs no other user and touches no file's owner. */
    private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");

    /**
     * Where namespaces are forbidden, as in most containers: the user nobody, who keeps one of root's capabilities
     * because folders such as /root are closed to others.
     */
    private static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    static Unprivileged here() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        }
        for (List<String> way : List.of(USER_NAMESPACE, NOBODY)) {
            if (works(way)) {
                return new Unprivileged(way);
            }
        }
        throw new PostgresException("PostgreSQL refuses to run as root, and neither `unshare -U` nor `setpriv` works"
                + " here (package util-linux): start Linimasa as another user");
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    private static boolean works(List<String> way) {
        List<String> command = new ArrayList<>(way);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
