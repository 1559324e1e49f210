package org.linimasa.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something was published, as machines write it: ISO 8601 in its usual variants, its basic form, and the dates of mails.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc822#section-5">RFC 822, section 5</a>, which names the zones
 */
final class WrittenMoment {
    private static final String TIME = "(\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)?";
    private static final String OFFSET = "\\s*(Z|UTC?|GMT|[ECMP][SD]T|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern ISO =
            Pattern.compile("(\\d{4})[-/](\\d{2})[-/](\\d{2})(?:[T ]+" + TIME + OFFSET + ")?");
    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()()()");
    private static final Pattern MAIL =
            Pattern.compile("(?:\\p{Alpha}{3},\\s*)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\s+(\\d{4})\\s+" + TIME + OFFSET);

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final Map<String, String> OFFSETS = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CST", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"));

    private WrittenMoment() {}

    /** As a date or date-time of ISO 8601, with the offset where it was written; whether there is such a day is not checked. */
    static Optional<String> iso(String written) {
        String moment = written.strip();
        Matcher mail = MAIL.matcher(moment);
        if (mail.matches()) {
            int month = 1 + MONTHS.indexOf(mail.group(2));
            String day = mail.group(3) + "-%02d-%02d".formatted(month, Integer.parseInt(mail.group(1)));
            return month == 0 ? Optional.empty() : Optional.of(day + time(mail));
        }
        for (Pattern form : List.of(ISO, BASIC)) {
            Matcher matcher = form.matcher(moment);
            if (matcher.matches()) {
                return Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3) + time(matcher));
            }
        }
        return Optional.empty();
    }

    private static String time(Matcher matcher) {
        String minute = matcher.group(4);
        if (minute == null || minute.isEmpty()) {
            return "";
        }
        String second = matcher.group(5) == null ? ":00" : matcher.group(5);
        String zone = matcher.group(6) == null ? "" : matcher.group(6);
        return "T" + minute + second + OFFSETS.getOrDefault(zone, zone.replaceFirst("([+-]\\d{2})(\\d{2})", "$1:$2"));
    }
}
