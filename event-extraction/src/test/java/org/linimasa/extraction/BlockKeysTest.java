package org.linimasa.extraction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockKeysTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ruth Kamau              | ruth kamau
            'O''Neill-Santos, Jr.'  | o neill santos jr
            '  Ólafur  Þór!'        | olafur þor
            İzmir 2024²             | izmir 20242
            ''                      | ''
            '-- ,'                  | ''
            """)
    void foldsNamesToLettersAndDigits(String name, String folded) {
        assertEquals(folded, BlockKeys.folded(name));
    }

    /** What the categories of Unicode say, in patterns. */
    @Property
    void foldsAnyTextAsThePatternsWould(@ForAll String text) {
        String expected = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        assertEquals(expected, BlockKeys.folded(text));
    }
}
