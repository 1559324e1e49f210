package org.linimasa.ingest.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a site lets robots fetch.
 *
 * @param rules of the group that is ours, or else of that for all
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309">RFC 9309</a>
 */
record Robots(List<Rule> rules) {
    /** More than this the standard asks nobody to read (section 2.5). */
    static final int MAX_BYTES = 500 * 1024;

    static final Robots ALLOW_ALL = new Robots(List.of());
    static final Robots ALLOW_NOTHING = new Robots(List.of(new Rule(false, "/")));

    private static final int MAX_RULES = 2000;

    Robots {
        rules = List.copyOf(rules);
    }

    /**
     * One line.
     *
     * @param pattern a beginning of paths, with {@code *} for anything and {@code $} for their end
     */
    record Rule(boolean allow, String pattern) {}

    /** Reads a file; lines that mean nothing are passed over. */
    static Robots parse(String text, String agent) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> all = new ArrayList<>();
        boolean isOurs = false;
        boolean isForAll = false;
        boolean named = false;
        boolean inAgents = false;
        for (String line : text.lines().toList()) {
            String rule = line.split("#", 2)[0];
            int colon = rule.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field = rule.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = rule.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                isOurs = value.equalsIgnoreCase(agent) || (inAgents && isOurs);
                isForAll = value.equals("*") || (inAgents && isForAll);
                named |= isOurs;
                inAgents = true;
            } else if (field.equals("allow") || field.equals("disallow")) {
                inAgents = false;
                if (!value.isEmpty() && ours.size() + all.size() < MAX_RULES) {
                    Rule read = new Rule(field.equals("allow"), value);
                    if (isOurs) {
                        ours.add(read);
                    }
                    if (isForAll) {
                        all.add(read);
                    }
                }
            }
        }
        return new Robots(named ? ours : all);
    }

    /** The longest pattern decides, of two the one that allows (section 2.2.2). */
    boolean allows(String path) {
        Rule best = null;
        for (Rule rule : rules) {
            if (matches(rule.pattern(), path)
                    && (best == null
                            || rule.pattern().length() > best.pattern().length()
                            || (rule.pattern().length() == best.pattern().length() && rule.allow()))) {
                best = rule;
            }
        }
        return best == null || best.allow();
    }

    /** In time of at most their lengths multiplied, whatever the pattern. */
    private static boolean matches(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String stars = toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int inPattern = 0;
        int inPath = 0;
        int star = -1;
        int afterStar = 0;
        while (inPath < path.length()) {
            if (inPattern < stars.length() && stars.charAt(inPattern) == '*') {
                star = inPattern++;
                afterStar = inPath;
            } else if (inPattern < stars.length() && stars.charAt(inPattern) == path.charAt(inPath)) {
                inPattern++;
                inPath++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inPath = ++afterStar;
            } else {
                return false;
            }
        }
        while (inPattern < stars.length() && stars.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == stars.length();
    }
}
