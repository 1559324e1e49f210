package org.linimasa.timeline.example;

/**
 * Ids of the shipped article {@code examples/kunjungan-choe.txt}, so that each operation of the API's description can be
 * tried as it stands. They depend on content alone; a test computes them.
 */
public final class ShippedExample {
    /** The article. */
    public static final String DOCUMENT = "00000000-0000-8000-8000-000000000000";

    /** The meeting of Putin and Choe. */
    public static final String EVENT = "00000000-0000-8000-8000-000000000000";

    private ShippedExample() {}
}
