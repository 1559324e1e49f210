package org.linimasa.packs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The forms of one token class by their value, in the order of a pack. */
final class TokenTable {
    private final String tokenClass;
    private final Map<String, Set<String>> formsByValue = new LinkedHashMap<>();
    private final Map<String, String> valueByForm = new LinkedHashMap<>();

    TokenTable(String tokenClass) {
        this.tokenClass = tokenClass;
    }

    /** Adds a form, with its marks, unless the class already has it with another value. */
    void add(String value, String form) {
        String bare = Form.folded(form.replaceAll("[\\^?]", ""));
        String before = valueByForm.putIfAbsent(bare, value);
        if (before == null) {
            formsByValue.computeIfAbsent(value, unused -> new LinkedHashSet<>()).add(form);
        }
    }

    /** Adds forms that are words. */
    void addWords(String value, Collection<String> words) {
        for (String each : words) {
            String form = Form.clean(each);
            if (Form.isWord(form)) {
                add(value, form);
            }
        }
    }

    boolean has(String word) {
        return valueByForm.containsKey(Form.folded(Form.clean(word)));
    }

    boolean isEmpty() {
        return formsByValue.isEmpty();
    }

    Set<String> forms(String value) {
        return formsByValue.getOrDefault(value, Set.of());
    }

    Set<String> values() {
        return formsByValue.keySet();
    }

    /** Writes the class; one without forms too, so that patterns can name it. */
    void write(StringBuilder pack) {
        pack.append("\ntokens ").append(tokenClass).append('\n');
        formsByValue.forEach((value, forms) -> pack.append("  ")
                .append(value)
                .append(" = ")
                .append(String.join(" | ", forms))
                .append('\n'));
    }
}
