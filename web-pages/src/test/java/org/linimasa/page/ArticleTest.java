package org.linimasa.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages as publishers build them, with articles of our own. */
class ArticleTest {
    private static final String FIRST =
            "Dewan kota Tirtasari menyetujui pembangunan dermaga baru pada Senin (15/1) malam setelah berdebat lima jam.";
    private static final String SECOND =
            "Wali Kota Budi Santosa mengatakan dermaga itu akan diresmikan pada 12 Juni dan dibuka untuk umum sehari kemudian.";
    private static final String THIRD =
            "Nelayan setempat, yang semula menolak, menerima rencana itu setelah mendapat tempat tambat di sisi timur.";
    private static final String ARTICLE = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String PARAGRAPHS = "<p>" + FIRST + "</p>\n<p>" + SECOND + "</p><p>" + THIRD + "</p>";
    private static final String MENU =
            "<nav><ul><li><a href='/'>Beranda</a></li><li><a href='/olahraga'>Olahraga</a></li></ul></nav>";
    private static final String FOOTER =
            "<footer><p>Hak cipta Contoh News. Dilarang memperbanyak sebagian atau seluruh isi"
                    + " tanpa izin tertulis dari redaksi.</p></footer>";

    @Test
    void findsTheArticleInEveryFrame() {
        for (String page : List.of(
                // elements that say what they are
                MENU + "<main><article><header><h1>Dermaga</h1></header>" + PARAGRAPHS + "</article></main>" + FOOTER,
                // nothing but names
                "<div id='header'><div class='menu'>Beranda Olahraga</div></div><div class='content'><h1>Dermaga</h1>"
                        + "<div class='post-body'>" + PARAGRAPHS
                        + "</div><div class='share-buttons'>Bagikan ke teman</div>"
                        + "<div id='comments'><p>Komentar pertama yang panjang sekali, sehingga tampak seperti sebuah paragraf"
                        + " dari artikel.</p></div></div><div id='sidebar'><p>Daftar untuk menerima kabar terbaru dari"
                        + " redaksi kami setiap pagi, tanpa biaya apa pun.</p></div>",
                // a table, as twenty years ago
                "<table><tr><td>" + MENU + "</td><td><h1>Dermaga</h1>" + PARAGRAPHS + "</td></tr></table>" + FOOTER,
                // line breaks instead of paragraphs
                MENU + "<div class='artikel'>" + FIRST + "<br><br>" + SECOND + "<br/><br/>" + THIRD + "</div>" + FOOTER,
                // microdata
                "<div class='has-sidebar'><div itemprop='articleBody'>" + PARAGRAPHS
                        + "</div><div><p>Artikel lain yang panjang"
                        + " dan ada di halaman yang sama, tetapi bukan bagian dari berita ini sama sekali.</p></div></div>",
                // a form around everything, as some servers write it
                "<form id='aspnetForm'>" + MENU + "<h1>Dermaga</h1><span>" + FIRST + "<br><br>" + SECOND + "<br><br>"
                        + THIRD + "</span></form>" + FOOTER,
                // tags of a blog among the names of the article, and more words elsewhere
                "<div class='post tag-dermaga comments-open'><h1>Dermaga</h1>" + PARAGRAPHS + "</div>"
                        + "<div class='teaser'><a href='/lain'>Kabar lain dari kota ini</a></div>".repeat(30) + FOOTER,
                // a lead in a box beside the rest
                MENU + "<div class='col'><h1>Dermaga</h1><div class='lead'>" + FIRST
                        + "</div><div><span>Iklan</span></div>" + "<div class='cikk'><p>" + SECOND + "</p><p>" + THIRD
                        + "</p></div></div>" + FOOTER,
                // each paragraph in a box of its own
                MENU + "<section><div><div><p>" + FIRST + "</p></div><div><p>" + SECOND + "</p></div><div><p>" + THIRD
                        + "</p></div></div></section>" + FOOTER)) {
            assertEquals(
                    ARTICLE,
                    Article.of("<html><body>" + page + "</body></html>").text(),
                    page);
        }
    }

    @Test
    void findsAShortArticleAmongManyOtherWords() {
        String comments =
                "<p class='commentText'>Komentar yang panjang, lebih panjang daripada artikelnya, sebab pembaca ini"
                        + " senang menulis, dan menulis, dan menulis lagi tentang hal yang lain sama sekali.</p>";
        String teasers =
                "<ul><li><h3><a href='/lain'>Pelabuhan lain dibuka di pulau seberang tahun lalu</a></h3>Pelabuhan"
                        + " itu dibangun dalam dua tahun dan menelan biaya yang besar sekali.</li></ul>";
        Article article = Article.of(
                "<div><div class='isi'><h1>Dermaga</h1>" + PARAGRAPHS + teasers + "</div>" + comments.repeat(12)
                        + "</div><div>\u00A9 2024 Contoh News. Seluruh isi dilindungi undang-undang.</div>");
        assertEquals(ARTICLE, article.text());
    }

    @Test
    void keepsAllSectionsOfAnArticle() {
        String section = "<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>";
        String text = FIRST + "\n\n" + SECOND;
        assertEquals(
                String.join("\n\n", text, text, text, text),
                Article.of("<main><div>" + section + "</div><div>" + section + "</div><div>" + section + "</div><div>"
                                + section + "</div></main>")
                        .text());
    }

    @Test
    void keepsASentenceThatIsMostlyALinkAndTheShortOneAtTheEnd() {
        String linked = SECOND.replaceFirst("(.*diresmikan)", "<a href='/d'>$1</a>");
        assertEquals(
                FIRST + "\n\n" + SECOND + "\n\nRapat itu pun selesai menjelang tengah malam.",
                Article.of("<div><p>" + FIRST + "</p><p>" + linked
                                + "</p><p>Rapat itu pun selesai menjelang tengah malam.</p></div>")
                        .text());
    }

    @Test
    void countsACharacterThatIsAWordAsMoreThanALetter() {
        String paragraph = "市议会周一晚上经过五个小时的辩论，批准了新码头的建设计划。";
        assertEquals(
                paragraph + "\n\n" + paragraph,
                Article.of("<div><span>新码头</span><p>" + paragraph + "</p><p>" + paragraph + "</p></div>")
                        .text());
    }

    @Test
    void leavesOutWhatStandsBetweenTheParagraphs() {
        String text = Article.of("<article><h1>Dermaga</h1><p class='byline'>Oleh Sari</p><p>" + FIRST + "</p>"
                        + "<figure><img><figcaption>Dermaga lama di Tirtasari.</figcaption></figure>"
                        + "<p><a href='/x'>Baca juga: pelabuhan lain yang dibangun tahun lalu dengan biaya besar</a></p>"
                        + "<h2>Peresmian</h2><p>" + SECOND + "</p><ul class='related-articles'><li>Lain</li></ul>"
                        + "<script>var x = 'tidak';</script><p>" + THIRD
                        + "</p><p><a href='#'>Bagikan</a></p></article>")
                .text();
        assertEquals(FIRST + "\n\nPeresmian\n\n" + SECOND + "\n\n" + THIRD, text);
    }

    @Test
    void keepsLinksWithinASentence() {
        String linked = "<p>" + FIRST.replace("dermaga baru", "<a href='/d'>dermaga <b>baru</b></a>") + "</p>";
        assertEquals(FIRST, Article.of(linked).text());
    }

    @Test
    void readsAPageOfShortLines() {
        assertEquals("Rapat ditunda.", Article.of("<p>Rapat ditunda.</p>").text());
        assertEquals("Rapat ditunda.", Article.of("Rapat&nbsp;ditunda.").text());
        assertEquals("", Article.of("<nav>Beranda</nav>").text());
        assertEquals("", Article.of("").text());
    }

    @Test
    void believesLinkedDataBeforeAnythingElse() {
        Article article = Article.of("""
                <html lang="id-ID"><head><title>Dermaga | Contoh</title>
                <meta property="og:title" content="Dari Open Graph">
                <meta name="author" content="Admin"><meta property="og:site_name" content="contoh.example">
                <meta property="article:published_time" content="2024-01-18T00:00:00Z">
                <link rel="canonical" href="https://news.example/dermaga">
                <script type="application/ld+json">{broken</script>
                <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
                  {"@type": "WebSite", "name": "x"},
                  {"@type": ["ReportageNewsArticle"], "headline": "Dermaga disetujui",
                   "datePublished": "2024-01-17T07:30:00.000+0700",
                   "author": [{"@type": "Person", "name": "Sari Wulandari"}, {"name": "Budi"}],
                   "publisher": {"@type": "Organization", "name": "Contoh News"}}]}</script></head>
                <body><p>Rapat.</p></body></html>""");
        assertEquals("Dermaga disetujui", article.title());
        assertEquals("Sari Wulandari, Budi", article.author());
        assertEquals("Contoh News", article.publisher());
        assertEquals("2024-01-17T07:30:00+07:00", article.publishedAt());
        assertEquals("id-ID", article.language());
        assertEquals("https://news.example/dermaga", article.url());
    }

    @Test
    void believesMetadataBeforeTheElementsOfThePage() {
        Article article = Article.of("<title>Lain</title><meta property='og:title' content=' Judul '><h1>Kepala</h1>");
        assertEquals("Judul", article.title());
        assertEquals("Kepala", Article.of("<title>Lain</title><h1>Kepala</h1>").title());
        assertEquals(
                "Dermaga-2 disetujui",
                Article.of("<title>Dermaga-2 disetujui - Contoh News</title>").title());
        assertNull(Article.of("<p>x</p>").title());
        assertNull(Article.of("<meta name='author' property='article:author' content='https://x.example/sari'>")
                .author());
        assertEquals(
                "en-GB",
                Article.of("<meta property='og:locale' content='en_GB'>").language());
        assertNull(Article.of("<link rel=canonical href='/relative'>").url());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta property=og:title content='Dermaga disetujui - Contoh News'><h1>Dermaga disetujui</h1> | Dermaga disetujui
            <title>Contoh News : Dermaga disetujui</title><h1>Contoh News</h1><h2>Dermaga disetujui</h2> | Dermaga disetujui
            <title>Dermaga baru kota disetujui dewan</title><h1>Dermaga</h1><h1>Kota</h1>   | Dermaga baru kota disetujui dewan
            <meta name=twitter:title content='Dermaga'><h1>Contoh</h1>                      | Dermaga
            """)
    void leavesTheNameOfTheSiteOutOfTheTitle(String page, String title) {
        assertEquals(title, Article.of(page).title());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name=byline content='Sari Wulandari'>                                                  | Sari Wulandari
            <meta name=author content=contoh.example><a rel=author href=/sari>Sari Wulandari</a>         | Sari Wulandari
            <meta property=og:site_name content=Contoh><meta name=author content=CONTOH><i class=byline><a>Sari</a></i> | Sari
            <p class='author vcard'><span class=fn>Sari W.</span></p>                                    | Sari W.
            <div class='cnnByline'>Sari Wulandari</div>                                                  | Sari Wulandari
            <a rel=author>Sari</a><a rel=author>Budi</a>                                                 | Sari, Budi
            <li class=comment><span class=author>Pembaca</span></li>                                     |
            <a rel=author>A1</a><p class=byline>Rabu, 17 Januari 2024</p>                                |
            """)
    void readsTheAuthorHoweverItIsWritten(String page, String author) {
        assertEquals(author, Article.of(page).author());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name=pubdate content='2024-01-17'>                                   | 2024-01-17
            <meta name=date content='2024/01/17 07:30'>                                | 2024-01-17T07:30:00
            <meta itemprop=datePublished content='2024-01-17T07:30:15Z'>               | 2024-01-17T07:30:15Z
            <meta property=article:published_time content='2024-01-17T07:30:00+0700'>  | 2024-01-17T07:30:00+07:00
            <article><time datetime='2024-01-17T07:30+07:00'>tadi</time></article>     | 2024-01-17T07:30:00+07:00
            <meta name=pub_date content='20240117'>                                    | 2024-01-17
            <meta name=publish_date content='Wed, 17 Jan 2024 07:30:15 EST'>           | 2024-01-17T07:30:15-05:00
            <meta name=date content='2024-01-17 07:30:15 UTC'>                         | 2024-01-17T07:30:15Z
            <abbr class='published' title='2024-01-17T07:30:00+07:00'>tadi</abbr>      | 2024-01-17T07:30:00+07:00
            <time datetime='2024-01-17'>tadi</time>                                    | 2024-01-17
            <time datetime='2024-01-17'>a</time><time datetime='2024-01-18'>b</time>   |
            <link rel=canonical href='https://news.example/2024/1/7/dermaga'>          | 2024-01-07
            <meta name=date content='17 Foo 2024 07:30'>                               |
            <meta name=date content='yesterday'><meta name=x content='2024-01-17'>     |
            """)
    void readsTheTimeOfPublicationHoweverItIsWritten(String page, String publishedAt) {
        assertEquals(publishedAt, Article.of(page).publishedAt());
    }

    @Test
    void endsWithAnyPage() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            Article deep = Article.of("<div>".repeat(100_000) + "<p>" + FIRST + "</p>");
            assertTrue(deep.text().isEmpty() || deep.text().equals(FIRST), deep.text());
            Article wide = Article.of("<p class='x'>a <a href=#>b</a></p>".repeat(50_000));
            assertFalse(wide.text().isEmpty());
            Article paragraphs = Article.of("<div>" + PARAGRAPHS.repeat(10_000) + "</div>");
            assertTrue(paragraphs.text().startsWith(FIRST));
            Article boxes = Article.of("<div>" + ("<div><p>" + FIRST + "</p></div>").repeat(5_000) + "</div>");
            assertTrue(boxes.text().startsWith(FIRST));
            Article list = Article.of("<ul>" + ("<li>" + FIRST + " <a href=#>lain</a></li>").repeat(5_000) + "</ul>");
            assertTrue(list.text().startsWith(FIRST));
            Article names = Article.of("<div class='" + "ad ".repeat(300_000) + "'><p>" + FIRST + "</p></div>");
            assertEquals(FIRST, names.text());
            String nested = "[".repeat(500_000);
            assertEquals(
                    FIRST,
                    Article.of("<script type='application/ld+json'>" + nested + "</script><p>" + FIRST + "</p>")
                            .text());
            Article unclosed = Article.of("<!--" + "<a href='".repeat(100_000) + "<p>" + FIRST);
            assertTrue(unclosed.text().length() < 2_000_000);
        });
    }

    @Test
    void linesThatNameAYearBesideTheHeadlineCanSayWhenItWasPublished() {
        for (String line : List.of(
                "<p>Diterbitkan: 3 Maret 2024</p>",
                "<div class='post-date'>Diterbitkan: 3 Maret 2024</div>",
                "<div class='meta'><span>Diterbitkan: 3 Maret 2024</span></div>",
                "<time>Diterbitkan: 3 Maret 2024</time>")) {
            Article article = Article.of("<article><h1>Dermaga</h1>" + line + PARAGRAPHS + "</article>"
                    + "<aside><p class='post-date'>5 Mei 2023</p></aside><footer>2025</footer>");

            assertEquals(List.of("Diterbitkan: 3 Maret 2024"), article.dateline(), line);
        }
    }

    @Test
    void datesOfManyArticlesAndWhatIsDeclaredLeaveNoDateline() {
        String others =
                "<p class='post-date'>5 Mei 2023</p><p class='post-date'>6 Mei 2023</p><p class='post-date'>7 Mei 2023</p>";

        assertEquals(
                List.of(),
                Article.of("<main>" + PARAGRAPHS + others + "</main>").dateline());
        assertEquals(
                List.of(),
                Article.of("<meta name='date' content='2024-03-04'><h1>Dermaga</h1><p>3 Maret 2024</p>" + PARAGRAPHS)
                        .dateline());
    }
}
