package org.linimasa.timeline.embed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.linimasa.timeline.export.Markup;
import org.linimasa.timeline.saved.SavedTimelineView;

/**
 * The addresses of a saved timeline's page, and its markup.
 *
 * @param base of this service, as the reader reaches it, with a slash at its end
 */
record EmbedPage(URI base, SavedTimelineView timeline) {
    /** Where the page is. */
    static final String PATH = "embed/";

    URI address() {
        return base.resolve(PATH + timeline.slug());
    }

    /** What another page puts where the timeline shall be. */
    String frame(int width, int height) {
        return "<iframe src=\"%s\" title=\"%s\" width=\"%d\" height=\"%d\" loading=\"lazy\" style=\"border: 0\"></iframe>"
                .formatted(Markup.escape(address().toString()), Markup.escape(timeline.title()), width, height);
    }

    /** The page: what is said of the timeline, and a script that fetches its events. */
    String html() {
        String title = Markup.escape(timeline.title());
        String description = Markup.escape(timeline.description() == null ? "" : timeline.description());
        String oEmbed = Markup.escape(base.resolve(OEmbedResource.PATH) + "?url="
                + URLEncoder.encode(address().toString(), StandardCharsets.UTF_8));
        String events = "/api/v1/timelines/" + timeline.slug();
        return """
                <!doctype html>
                <html lang="en">
                  <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <meta name="referrer" content="no-referrer">
                    <meta name="color-scheme" content="light dark">
                    <meta name="description" content="%2$s">
                    <title>%1$s</title>
                    <base target="_blank">
                    <link rel="icon" href="/icon.svg" type="image/svg+xml">
                    <link rel="alternate" type="application/json+oembed" href="%3$s" title="%1$s">
                    <link rel="alternate" type="text/calendar" href="%4$s.ics" title="%1$s">
                    <link rel="alternate" type="application/atom+xml" href="%4$s.atom" title="%1$s">
                    <link rel="stylesheet" href="/page/styles/base.css">
                    <link rel="stylesheet" href="/page/styles/controls.css">
                    <link rel="stylesheet" href="/page/styles/layout.css">
                    <link rel="stylesheet" href="/page/styles/list.css">
                    <link rel="stylesheet" href="/page/styles/nodes.css">
                    <link rel="stylesheet" href="/page/styles/badges.css">
                    <link rel="stylesheet" href="/page/styles/adaptations.css">
                    <link rel="stylesheet" href="/page/styles/embed.css">
                    <script type="module" src="/page/embed.js"></script>
                  </head>
                  <body class="embed" data-timeline="%5$s">
                    <header>
                      <h1>%1$s</h1>
                      <p>%2$s</p>
                    </header>
                    <main>
                      <div id="notice" class="notice" hidden></div>
                      <div id="years"></div>
                      <div id="more" class="more"></div>
                      <section id="undated" class="undated" aria-labelledby="undated-title" hidden></section>
                      <noscript>
                        <p class="notice">This page needs JavaScript. The events are also at <a href="%4$s/events">%4$s/events</a>.</p>
                      </noscript>
                    </main>
                    <footer>
                      <a href="/">Linimasa</a>
                      <a href="%4$s.ics">iCalendar</a>
                      <a href="%4$s.atom">Atom</a>
                    </footer>
                  </body>
                </html>
                """.formatted(title, description, oEmbed, events, timeline.slug());
    }
}
