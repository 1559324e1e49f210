package org.linimasa.rest.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.7 | 1 | 198.51.100.7",
                "made up, 203.0.113.9, 198.51.100.7 | 1 | 198.51.100.7",
                "made up, 198.51.100.7, 10.0.0.3 | 2 | 198.51.100.7",
                "198.51.100.7 | 3 | 198.51.100.7",
                "made up, 198.51.100.7:51234 | 1 | 198.51.100.7",
                "[2001:db8::7]:51234 | 1 | 2001:db8::7",
                "2001:db8::7 | 1 | 2001:db8::7"
            })
    void isTheOneThatTheOutermostProxySaw(String header, int proxies, String address) {
        assertEquals(address, CallerAddress.seenByOutermost(List.of(header), proxies));
    }

    @Test
    void isReadFromAllHeadersTogether() {
        assertEquals("198.51.100.7", CallerAddress.seenByOutermost(List.of("made up", "198.51.100.7"), 1));
    }

    @Test
    void ofIPv6CountsAsItsNetwork() {
        assertEquals(CallerAddress.network("2001:db8:0:1::7"), CallerAddress.network("2001:db8:0:1:ffff::1"));
        assertNotEquals(CallerAddress.network("2001:db8:0:1::7"), CallerAddress.network("2001:db8:0:2::7"));
        assertEquals("198.51.100.7", CallerAddress.network("198.51.100.7"));
    }
}
