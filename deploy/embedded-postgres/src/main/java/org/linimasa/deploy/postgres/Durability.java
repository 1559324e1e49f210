package org.linimasa.deploy.postgres;

/** Whether a commit survives a crash of the machine. */
public enum Durability {
    /** Each commit is on disk before it is answered: for data that someone wants to keep. */
    DURABLE,
    /** Nothing is waited for: for tests, whose data nobody misses. A kill of PostgreSQL alone still loses nothing. */
    FAST
}
