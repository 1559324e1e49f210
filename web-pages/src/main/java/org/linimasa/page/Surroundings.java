package org.linimasa.page;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands around an article, by the kinds of elements and the names that builders of pages give to them. */
final class Surroundings {
    /** What has no words of the article, whatever stands in it. */
    private static final String NEVER =
            "script, style, noscript, template, svg, iframe, object, button, select, input, textarea, nav, footer, figure,"
                    + " dialog, menu, [hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo],"
                    + " [role=complementary], [role=search], [role=dialog], [role=alert]";

    /** What has none unless the article itself is in it. */
    private static final String SELDOM = "form, aside, fieldset, label";

    private static final int MIN_TEXT_CHARS = 200;
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private static final Pattern NAMES = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:ads?|advert\\w*|aside|banner|breadcrumbs?|byline|caption|comment(?!ary|ed)\\w*|cookie\\w*|cutline"
                    + "|disqus|footer|header|masthead|menu|modal|nav(?:bar|igation)?|newsletter|outbrain|pagination|paywall"
                    + "|popup|popular|promo\\w*|recommend\\w*|related\\w*|shar(?:e|ing)\\w*|sidebar|social\\w*|sponsor\\w*"
                    + "|subscribe|subscription|taboola|tags|teasers?|toolbar|trending|\\w*widget\\w*)(?=$|[\\s_-])");

    private Surroundings() {}

    /** Whole parts go, unless they have half of the page's words. */
    static void removeFrom(Element body) {
        body.select(NEVER).remove();
        double all = body.text().length();
        for (Element element : new ArrayList<>(body.getAllElements())) {
            if (element != body
                    && element.parent() != null
                    && standsAround(element)
                    && element.text().length() < all / 2) {
                element.remove();
            }
        }
    }

    private static boolean standsAround(Element element) {
        String names = CAMEL.matcher(element.className() + " " + element.id()).replaceAll("-");
        return (NAMES.matcher(names).find() || element.is(SELDOM)) && !hasHeadlineAndText(element);
    }

    /** Blogs put tags and more among the names of the article itself. */
    private static boolean hasHeadlineAndText(Element element) {
        Element headline = element.selectFirst("h1");
        return headline != null && element.text().length() > headline.text().length() + MIN_TEXT_CHARS;
    }
}
