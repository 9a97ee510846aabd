package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Provenance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a page as its article, and what is left out. */
final class BodyTextTest {
    private static final String FIRST =
            "PARAGRAPH The harbour bridge at Port Vale will stay closed until the end of the month, the town's engineer said on Tuesday.";
    private static final String LAST =
            "PARAGRAPH Lorries must take the longer way over Hillbrook, which adds about forty minutes to every delivery in the region.";

    private static List<String> blocks(String inArticle) {
        return Pages.blocks(Pages.read("<body><h1>Bridge</h1><article>" + Pages.STORY + inArticle
                + Pages.STORY.replace("month", "year") + "</article></body>"));
    }

    private static List<String> added(String inArticle) {
        List<String> all = blocks(inArticle);
        return all.subList(3, all.size() - 1);
    }

    @Test
    void joinsBlocksWithBlankLinesAndCountsTheirOffsets() {
        Article article = Pages.read("<article>" + Pages.STORY + "</article>");
        assertThat(Pages.blocks(article)).startsWith(FIRST).endsWith(LAST);
        assertThat(article.text().split("\n\n")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><p>Here is a long sentence about finding one's way, which is not the story.</p></nav>",
                "<aside><p>Here is a long sentence about another story, which is not this one.</p></aside>",
                "<figure><img><figcaption>The bridge, seen from the east on a clear day.</figcaption></figure>",
                "<div class='caption'>The bridge, seen from the east on a clear day.</div>",
                "<p>Photo: Sam Reed</p>",
                "<p>© Sam Reed</p>",
                "<p>Advertisement</p>",
                "<p>Read also: <a href=/x>Fair opens</a></p>",
                "<p><a href=/x>The fair opens on Sunday with a parade</a></p>",
                "<div class='newsletter-box'><p>Get the best of the harbour in your inbox every single morning.</p></div>",
                "<div class='relatedArticles'><p>The fair opens on Sunday with a parade and a choir from Hillbrook.</p></div>",
                "<section id='comments'><p>I have always said that this bridge would fall down one day.</p></section>",
                "<div class='cookie-notice'><p>We use cookies to make the harbour a better place for you.</p></div>",
                "<p hidden>The hidden sentence that no reader of the page can see at all.</p>",
                "<p style='display: none'>The hidden sentence that no reader of the page can see at all.</p>",
                "<div aria-hidden=true>The hidden sentence that no reader of the page can see at all.</div>",
                "<script>var story = 'The sentence in a script.';</script>",
            })
    void leavesOutFurniture(String furniture) {
        assertThat(added(furniture)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><h2>Read on with Vale Plus</h2><p>Already a subscriber? <a href='/in'>Sign in here</a></p></div>",
                "<p>Do you have an opinion on the issues raised in this article? Write to us in 300 words.</p>",
            })
    void leavesOutWhatTheSiteAsksForAtTheEnd(String tail) {
        assertThat(new ArticleReader()
                        .read(Pages.html("<article>" + Pages.STORY + tail + "</article>"))
                        .text())
                .endsWith("every delivery in the region.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<del>“It fell,” said Tom Vale.</del>",
                "<s>“It fell,” said Tom Vale.</s>",
                "<strike>“It fell,” said Tom Vale.</strike>",
                "<span style='font-size: 0'>“It fell,” said Tom Vale.</span>",
                "<span style='color:red;FONT-SIZE:0px !important'>“It fell,” said Tom Vale.</span>",
                "<span style='position:absolute; left:-9999px'>“It fell,” said Tom Vale.</span>",
                "<b style='text-indent:-1000em'>“It fell,” said Tom Vale.</b>",
            })
    void leavesOutWordsThatAreStruckOutOrCannotBeSeen(String unseen) {
        assertThat(added("<p>The bridge " + unseen + " stands as it has always stood in the town of Port Vale.</p>"))
                .containsExactly("PARAGRAPH The bridge stands as it has always stood in the town of Port Vale.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='font-size:0.9em;left:-10px'>The bridge stands as it has always stood in Port Vale.</p>",
                "<div style='font-size:0'><p>The bridge stands as it has always stood in Port Vale.</p></div>",
                "<p><ins>The bridge stands as it has always stood in Port Vale.</ins></p>",
            })
    void keepsWordsThatAreSmallOrSetIn(String seen) {
        assertThat(added(seen)).containsExactly("PARAGRAPH The bridge stands as it has always stood in Port Vale.");
    }

    @Test
    void keepsQuotedMatterSetIntoThePage() {
        assertThat(
                        added(
                                "<blockquote class='twitter-tweet'><p>The bridge is closed. Stay home.</p>— Ada Okoro (@ada) <a href=/t>May 3, 2024</a></blockquote>"))
                .first()
                .isEqualTo("BLOCK_QUOTE The bridge is closed. Stay home.");
    }

    @Test
    void dropsAPullQuoteThatRepeatsAParagraph() {
        assertThat(
                        added(
                                "<blockquote>“We found rust where there should be none,” said Ada Okoro, who has led the inspection since last week.</blockquote>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<p><q>We found rust</q>, said Ada Okoro.</p>; “We found rust”, said Ada Okoro.",
                "<p>Ada Okoro said: <q>We found <b>rust</b> </q>. More is to come.</p>; Ada Okoro said: “We found rust” . More is to come.",
                "<p>Said Okoro: <q>He told me <q>no</q> and left</q>.</p>; Said Okoro: “He told me ‘no’ and left”.",
                "<p>Said Okoro: <q>“We found rust”</q>.</p>; Said Okoro: “We found rust”.",
                "<p>Said Okoro: “<q>We found rust</q>”.</p>; Said Okoro: “We found rust”.",
                "<p>Said Okoro: <q></q>nothing at all.</p>; Said Okoro: nothing at all.",
            })
    void setsTheMarksThatABrowserShowsAroundAQ(String html, String words) {
        assertThat(added(html)).containsExactly("PARAGRAPH " + words);
    }

    @ParameterizedTest
    @CsvSource({
        "de, „Wir sagten ‚nein‘ dazu“",
        "de-AT, „Wir sagten ‚nein‘ dazu“",
        "fr, «Wir sagten “nein” dazu»",
        "ru, «Wir sagten „nein“ dazu»",
        "pl, „Wir sagten «nein» dazu”",
        "sv, ”Wir sagten ’nein’ dazu”",
        "en-GB, “Wir sagten ‘nein’ dazu”",
        "xx, “Wir sagten ‘nein’ dazu”",
    })
    void setsTheMarksOfThePagesLanguage(String language, String words) {
        String html =
                "<html lang='%s'><body><article>%s<p><q>Wir sagten <q>nein</q> dazu</q>.</p></article></body></html>"
                        .formatted(language, Pages.STORY);
        assertThat(new ArticleReader().read(Pages.html(html)).text()).endsWith("\n\n" + words + ".");
    }

    @Test
    void setsNoMarksAroundAQThatHoldsParagraphs() {
        assertThat(added("<q><p>The ferry sails at noon.</p><p>It returns at night.</p></q>"))
                .containsExactly("PARAGRAPH The ferry sails at noon.", "PARAGRAPH It returns at night.");
    }

    @Test
    void keepsListItemsAndHeadings() {
        assertThat(
                        added(
                                "<h2>What comes next</h2><ul><li>Divers go down on Friday</li><li>A report is due in June</li></ul>"))
                .containsExactly(
                        "HEADING What comes next",
                        "PARAGRAPH Divers go down on Friday",
                        "PARAGRAPH A report is due in June");
        assertThat(added("<p><b>What comes next</b></p>")).containsExactly("HEADING What comes next");
    }

    @Test
    void keepsTheWordsOfInlineElementsWithoutAddingSpaces() {
        assertThat(
                        added(
                                "<p>The “<i>Vale</i>” <a href=/x>bridge</a>’s  rust\n is H<sub>2</sub>O’s&nbsp;work<x-note>, too</x-note>.</p>"))
                .containsExactly("PARAGRAPH The “Vale” bridge’s rust is H2O’s\u00A0work, too.");
    }

    @Test
    void partsParagraphsAtTwoLineBreaksOnly() {
        assertThat(added("<div>It opens in June.<br>Or in July, perhaps.<br> <br>Nobody knows for sure.</div>"))
                .containsExactly(
                        "PARAGRAPH It opens in June.\nOr in July, perhaps.", "PARAGRAPH Nobody knows for sure.");
    }

    @Test
    void findsAStorySplitOverSiblings() {
        String page = "<div id=a><div class=part>" + Pages.STORY
                + "</div><div class=slot><a href=/x>Buy</a></div><div class=part>"
                + Pages.STORY.replace("month", "year").replace("week", "spring").replace("forty", "fifty")
                + "</div></div>";
        assertThat(Pages.read(page).blocks()).hasSize(6);
    }

    @Test
    void takesTheStoryUnderTheHeadlineRatherThanALongerOneBelow() {
        String other =
                "<p>The fair opens on Sunday with a parade, a choir from Hillbrook and a long speech by the mayor number %d.</p>";
        StringBuilder longer = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            longer.append(other.formatted(i));
        }
        String page = "<title>Bridge closed</title><article><h1>Bridge closed</h1>" + Pages.STORY
                + "</article><article><h1>Fair opens</h1>" + longer + "</article>";
        assertThat(Pages.blocks(Pages.read(page)))
                .startsWith(FIRST)
                .endsWith(LAST)
                .hasSize(3);
    }

    @Test
    void takesHeadlineAndBylineOutOfTheTextAndMarksTheStandfirst() {
        Article article = Pages.read(
                "<title>Bridge closed</title><article><h1>Bridge closed</h1><div class=standfirst>Rust is found where none should be</div>"
                        + "<p class=x>By Ada Okoro</p>" + Pages.STORY + "</article>");
        assertThat(Pages.blocks(article))
                .startsWith("STANDFIRST Rust is found where none should be", FIRST)
                .hasSize(4);
        assertThat(article.standfirst().orElseThrow().value()).isEqualTo("Rust is found where none should be");
    }

    @Test
    void asksOnlyElementsWhereClassNamesWouldCallTheWholeStoryFurniture() {
        assertThat(Pages.read("<div class=promo>" + Pages.STORY + "</div>").blocks())
                .hasSize(3);
    }

    @Test
    void fallsBackOnTheDeclaredBodyWhenThePageShowsNone() {
        String script =
                "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"The bridge is closed until the end of the month, the engineer said. "
                        + "Lorries must take the longer way, which adds about forty minutes to every delivery.\\n\\nIt opens in June.\"}</script>";
        assertThat(Pages.read(script + "<p>Loading</p>").blocks()).hasSize(2);
    }

    @Test
    void tellsWhatOfThePageIsTheTextAndWhy() {
        assertThat(basis("<article><h1>Bridge</h1>" + Pages.STORY + "</article>"))
                .isEqualTo("visible page, article with the headline: /html[1]/body[1]/article[1]");
        assertThat(basis("<div>" + Pages.STORY + "</div>"))
                .isEqualTo("visible page, most running text: /html[1]/body[1]/div[1]");
        assertThat(basis("<div id=app></div><noscript>" + Pages.STORY + Pages.STORY.replace("harbour", "northern")
                        + "</noscript>"))
                .isEqualTo("script or template, the page shows no running text");
        String declared = Pages.STORY.replaceAll("<.?p>|\n", " ").replace("\"", "'");
        assertThat(basis("<p>The harbour bridge is shut, says the engineer.</p><script type='application/ld+json'>"
                        + "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + declared + "\"}</script>"))
                .startsWith("json-ld, articleBody");
        assertThat(Pages.readPlain("The bridge is shut.").basis().orElseThrow().source())
                .isEqualTo("plain text");
    }

    private static String basis(String page) {
        Provenance basis = Pages.read(page).basis().orElseThrow();
        return basis.source() + ", " + basis.evidence();
    }

    @Test
    void keepsALetterThatIsSetAsTypewrittenForText() {
        String letter =
                "<pre>Dear neighbours,\n“We will open the gate at noon,” the harbour master told us.\nYours, Ada Okoro</pre>";
        assertThat(Pages.blocks(Pages.read("<article>" + Pages.STORY + letter + "</article>")))
                .noneMatch(block -> block.startsWith("LISTING"));
        assertThat(Pages.blocks(
                        Pages.read("<article>" + Pages.STORY + "<p><code>open --gate \"north\"</code></p></article>")))
                .last()
                .isEqualTo("LISTING open --gate \"north\"");
        assertThat(Pages.blocks(Pages.read("<article><code>" + Pages.STORY + "</code></article>")))
                .noneMatch(block -> block.startsWith("LISTING"));
    }
}
