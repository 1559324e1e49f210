package org.linimasa.packs;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.impl.ICUResourceBundle;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** CLDR's tables as ICU stores them, without what a locale only inherits from the root, which is English or nothing. */
final class CldrData {
    private final ULocale locale;
    private final String base;

    private CldrData(ULocale locale, String base) {
        this.locale = locale;
        this.base = base;
    }

    static CldrData of(ULocale locale) {
        return new CldrData(locale, ICUData.ICU_BASE_NAME);
    }

    static CldrData unitsOf(ULocale locale) {
        return new CldrData(locale, ICUData.ICU_UNIT_BASE_NAME);
    }

    /** The strings of a table by their keys, those of tables within by keys joined with a slash; empty without one. */
    Map<String, String> table(String path) {
        Map<String, String> strings = new LinkedHashMap<>();
        ICUResourceBundle found = find(path);
        if (found != null) {
            collect(found, "", strings);
        }
        return strings;
    }

    /** The strings of an array; empty without one. */
    List<String> array(String path) {
        ICUResourceBundle found = find(path);
        List<String> strings = new ArrayList<>();
        for (int i = 0; found != null && i < found.getSize(); i++) {
            UResourceBundle element = found.get(i);
            strings.add(
                    element.getType() == UResourceBundle.STRING
                            ? element.getString()
                            : element.get(0).getString());
        }
        return strings;
    }

    private @Nullable ICUResourceBundle find(String path) {
        try {
            ICUResourceBundle whole = (ICUResourceBundle) UResourceBundle.getBundleInstance(base, locale);
            ICUResourceBundle found = whole.getWithFallback(path);
            String from = found.getULocale().getLanguage();
            boolean parent = locale.getLanguage().equals("nn") && from.equals("no");
            return from.equals(locale.getLanguage()) || parent ? found : null;
        } catch (MissingResourceException e) {
            return null;
        }
    }

    private static void collect(UResourceBundle table, String prefix, Map<String, String> strings) {
        for (int i = 0; i < table.getSize(); i++) {
            UResourceBundle element = table.get(i);
            String key = prefix + (element.getKey() == null ? String.valueOf(i) : element.getKey());
            switch (element.getType()) {
                case UResourceBundle.STRING -> strings.put(key, element.getString());
                case UResourceBundle.TABLE, UResourceBundle.ARRAY -> collect(element, key + "/", strings);
                default -> {}
            }
        }
    }
}
