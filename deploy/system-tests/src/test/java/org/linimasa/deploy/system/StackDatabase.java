package org.linimasa.deploy.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** The PostgreSQL of a stack, reached as its services reach it. */
final class StackDatabase {
    static final String USER = "linimasa";

    private StackDatabase() {}

    static String url(Stack stack, String database) throws IOException {
        Path pid;
        try (Stream<Path> files = Files.walk(home(stack), 2)) {
            pid = files.filter(file -> file.endsWith("postmaster.pid"))
                    .findFirst()
                    .orElseThrow();
        }
        // PostgreSQL writes its port into the fourth line.
        return "jdbc:postgresql://127.0.0.1:" + Files.readAllLines(pid).get(3).strip() + "/" + database;
    }

    static String password(Stack stack) throws IOException {
        return Files.readString(home(stack).resolve("password")).strip();
    }

    static Connection connect(Stack stack, String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(stack, database), USER, password(stack));
    }

    private static Path home(Stack stack) {
        return stack.data().resolve("postgresql");
    }
}
