package org.linimasa.timeline.example;

/**
 * Ids of the shipped article {@code examples/kunjungan-choe.txt}, so that each operation of the API's description can be
 * tried as it stands. They depend on content alone; a test computes them.
 */
public final class ShippedExample {
    /** The article. */
    public static final String DOCUMENT = "19b64a10-b62b-844f-904c-187f0241b291";

    /** The meeting of Putin and Choe. */
    public static final String EVENT = "c58539ad-23c8-87ee-9752-024bf94fde37";

    /** Putin. */
    public static final String PARTICIPANT = "402a2c18-bb8a-8d77-a7ac-abe5602e95e1";

    /** A timeline that the tests save. */
    public static final String TIMELINE = "january-talks";

    private ShippedExample() {}
}
