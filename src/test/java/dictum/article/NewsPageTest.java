package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Article;
import dictum.model.Aside;
import dictum.model.Block;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The things that news pages do to a story, each on a page of our own. */
final class NewsPageTest {
    private static final String MORE =
            Pages.STORY.replace("month", "year").replace("week", "spring").replace("forty", "fifty");

    /** The blocks that {@code between} adds to a story of six paragraphs. */
    private static List<String> added(String between) {
        String page = "<title>Bridge closed for good</title><body><h1>Bridge closed for good</h1><article>"
                + Pages.STORY + between + MORE + "</article></body>";
        List<String> all = Pages.blocks(Pages.read(page));
        return all.subList(3, all.size() - 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside class='pull-quote'>“We found rust where there should be none”</aside>",
                "<div class='pullquote'><p>Rust where there should be none</p></div>",
                "<blockquote>“We found rust where there should be none”</blockquote>",
                "<blockquote><p>“We found rust where there should be none”</p><cite>Ada Okoro</cite></blockquote>",
                "<figure class='quote-pull'><blockquote>“We found rust where there should be none”</blockquote></figure>",
            })
    void makesNoSecondQuotationOfAPullQuote(String pullQuote) {
        List<String> blocks = added(pullQuote);
        assertThat(blocks).noneMatch(block -> block.contains("rust where") || block.contains("Rust where"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside class='pull-quote'><p>“We shall open the tunnel before the winter comes”</p></aside>",
                "<div class='pullquote'><p>“We shall open the tunnel before the winter comes”</p></div>",
                "<div class='pullquote'><p>We shall open the tunnel before the winter comes</p><cite>Tom Vale, mayor</cite></div>",
                "<figure class='wp-block-pullquote'><blockquote><p>We shall open the tunnel before the winter comes</p></blockquote></figure>",
                "<blockquote class='pull-quote'>“We shall open the tunnel before the winter comes”</blockquote>",
            })
    void keepsAPullQuoteThatIsSaidNowhereElse(String pullQuote) {
        assertThat(added(pullQuote))
                .anyMatch(block -> block.startsWith("PULL_QUOTE ")
                        && block.contains("We shall open the tunnel before the winter comes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<aside class='pull-quote'>“We found rust … where there should be none!”</aside>",
                "<div class='pullquote'><p>“[We] found rust where there should be none”</p><cite>Ada Okoro, chief of the bridge</cite></div>",
            })
    void makesNoSecondQuotationOfAPullQuoteThatIsShortenedOrSigned(String pullQuote) {
        assertThat(added(pullQuote)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h3><a href=/a>Fair opens</a></h3><p>“It will be the best fair ever seen,” its founder promised.</p></article>",
                "<ul><li>Fair: <a href=/a>“The best ever seen” opens on Sunday</a></li><li>Port: <a href=/b>“We are full”</a></li></ul>",
                "<div class='row-excerpt'><p>“The fair will be the best ever seen,” said its founder Tom Vale on Monday.</p></div>",
                "<div class='prev-next'><span>“The best fair ever seen” opens on Sunday in Hillbrook</span></div>",
                "<div class='offer hidden'><p>“The only paper I read,” says a reader who pays for it each month.</p></div>",
                "<div class='poll-box'><p>“The bridge should be torn down”: do you agree with our reader?</p></div>",
            })
    void takesNoWordsFromOtherStoriesOrOffersWithinThisOne(String other) {
        assertThat(added(other)).isEmpty();
    }

    @Test
    void readsOverTheCardThatUnfoldsFromAName() {
        assertThat(added("""
                <p>The inspection was led by <span class=person><a href=/okoro>Ada Okoro</a><span class=person-block><span>
                <img src=a.jpg><a href=/okoro>Ada Okoro</a><a href=/x>“A fair for all”: Okoro opens it</a></span></span></span> of Port Vale.</p>""")).containsExactly("PARAGRAPH The inspection was led by Ada Okoro of Port Vale.");
    }

    @Test
    void takesNoLineSetAboveTheWholeStoryForAQuotation() {
        String page = "<h1>Bridge closed</h1><article><blockquote>“Rust everywhere we look”</blockquote>" + Pages.STORY
                + "</article>";
        assertThat(Pages.blocks(Pages.read(page))).hasSize(3).noneMatch(block -> block.contains("everywhere"));
    }

    @Test
    void goesOnBehindALinkThatIsAnnouncedInTheText() {
        assertThat(added("<p>Related:</p><p>The ferry will run twice an hour until the bridge opens again.</p>"))
                .containsExactly("PARAGRAPH The ferry will run twice an hour until the bridge opens again.");
    }

    @Test
    void keepsAListWhoseItemsAreOnlyInPartLinks() {
        assertThat(added(
                        "<ul><li><a href=/a>Bring a torch</a></li><li>Bring a rope, and somebody to hold it</li></ul>"))
                .contains("PARAGRAPH Bring a rope, and somebody to hold it");
    }

    @Test
    void keepsWhatIsHiddenOnNarrowScreensAlone() {
        assertThat(
                        added(
                                "<div class='hidden md:block'><p>The ferry will run twice an hour until the bridge opens.</p></div>"))
                .containsExactly("PARAGRAPH The ferry will run twice an hour until the bridge opens.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Related stories</h2><p>“The fair will be the best ever seen,” its founder promised.</p>",
                "<h3>About the author</h3><p>She has written of bridges for twenty years.</p>",
                "<p>Ada Okoro writes of bridges and harbours for this paper.</p>",
                "<p>“All of the harbour”: our newsletter has what matters. <a href=/n>Sign up here</a></p>",
                "<p>Write to Tom Vale at tom@vale.example</p>",
                "<p>Create a free account to continue reading and support us</p>",
                "<p>Tags\n<br><a href=/t>bridge</a>, <a href=/u>port vale</a></p>",
            })
    void endsWhereThePageSpeaksOfSomethingElse(String behind) {
        String page = "<head><meta name=author content='Ada Okoro'></head><body><h1>Bridge closed</h1><article>"
                + Pages.STORY
                + MORE
                + MORE.replace("year", "decade").replace("spring", "autumn").replace("fifty", "sixty") + behind
                + "</article></body>";
        assertThat(Pages.blocks(Pages.read(page))).hasSize(9).last().asString().contains("sixty minutes");
    }

    @Test
    void beginsBehindAHeadlineThatThePageDeclaresOtherwise() {
        String page = "<head><meta property=og:title content='Why Port Vale must wait'></head><body><article>"
                + "<p>Harbour</p><h1>No bridge before the summer</h1>" + Pages.STORY + "</article></body>";
        assertThat(Pages.blocks(Pages.read(page))).hasSize(3);
    }

    @Test
    void keepsTheDeclaredSummaryThoughItIsCalledATeaser() {
        String summary =
                "Port Vale waits for its bridge, and the lorries must go the long way round until the summer comes.";
        String page = "<head><meta property=og:description content='" + summary + "'></head><body><article><header>"
                + "<h1>No bridge before the summer</h1><div class='teaser-box'><p>" + summary
                + "</p></div></header><div>"
                + Pages.STORY + "</div></article></body>";
        assertThat(Pages.blocks(Pages.read(page))).first().isEqualTo("STANDFIRST " + summary);
    }

    @Test
    void keepsABlockQuoteThatIsSaidNowhereElse() {
        assertThat(added("<blockquote>“The piers will outlive us all,” the first engineer wrote in 1931.</blockquote>"))
                .containsExactly("BLOCK_QUOTE “The piers will outlive us all,” the first engineer wrote in 1931.");
    }

    @Test
    void keepsTheEntriesOfALiveBlogWithoutTheirClocks() {
        assertThat(added("""
                <section class=entry><p>14:32</p><h3>Divers go down</h3><p>Two divers have gone down at the eastern pier, our reporter writes from the quay.</p></section>
                <section class=entry><p>21 mins ago</p><p>“It looks worse than we thought,” the diver Tom Vale said on coming up.</p></section>"""))
                .containsExactly(
                        "HEADING Divers go down",
                        "PARAGRAPH Two divers have gone down at the eastern pier, our reporter writes from the quay.",
                        "PARAGRAPH “It looks worse than we thought,” the diver Tom Vale said on coming up.");
    }

    @Test
    void keepsQuestionsAndAnswersOfAnInterview() {
        assertThat(added("""
                <p><b>Ms Okoro, when will the bridge open?</b></p><p>In June, if the steel comes in time.</p>
                <p><strong>Vale Gazette:</strong> And if it does not?</p><p><strong>Okoro:</strong> Then we wait.</p>"""))
                .containsExactly(
                        "PARAGRAPH Ms Okoro, when will the bridge open?",
                        "PARAGRAPH In June, if the steel comes in time.",
                        "PARAGRAPH Vale Gazette: And if it does not?",
                        "PARAGRAPH Okoro: Then we wait.");
    }

    @Test
    void keepsAnEmbeddedPostAsQuotedMatter() {
        assertThat(
                        added(
                                "<div class='embed'><blockquote class='twitter-tweet'><p>The eastern pier is worse than the western one.</p>— Tom Vale (@tom)</blockquote></div>"))
                .first()
                .isEqualTo("BLOCK_QUOTE The eastern pier is worse than the western one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Lesen Sie auch: <a href=/x>Das Fest beginnt am Sonntag</a></p>",
                "<p>Lire aussi : <a href=/x>La fête commence dimanche</a></p>",
                "<p><a href=/x>Mayor: “The fair must go on”</a></p>",
                "<p>In pictures: <a href=/x>“The fair must go on”, says the mayor of Hillbrook</a></p>",
                "<ul class='related-links'><li><a href=/x>The fair opens on Sunday</a></li><li><a href=/y>Choir sings</a></li></ul>",
                "<table class='more'><tr><td><a href=/x>The fair opens on Sunday</a></td><td><a href=/y>The choir sings</a></td></tr></table>",
                "<div class='newsletter-signup'><h3>Harbour news</h3><p>Get the harbour in your inbox every morning, free of charge.</p></div>",
                "<div class='subscription-box'><p>Read the Gazette for four weeks and pay for one, whenever you like.</p></div>",
                "<div class='cookie-banner'><p>We and our partners store data on your device to show you what you like.</p></div>",
                "<div class='author-bio'><p>Tom Vale has written about bridges for the Gazette since 1998 and lives in Hillbrook.</p></div>",
                "<div id='comments'><p>“A scandal,” says the neighbour under the name of harbourfox, and not for the first time.</p></div>",
                "<p>3 min read</p>",
                "<p>Published 3 May 2024, 14:32</p>",
                "<img src=b.jpg><p>Engineer Okoro at the eastern pier</p>",
            })
    void leavesOutWhatIsNotTheStory(String furniture) {
        assertThat(added(furniture)).isEmpty();
    }

    @Test
    void keepsAParagraphThatIsOneLink() {
        assertThat(
                        added(
                                "<p><a href=/report>“The piers are lost,” the inspection's report says on its very first page.</a></p>"))
                .containsExactly(
                        "PARAGRAPH “The piers are lost,” the inspection's report says on its very first page.");
    }

    @Test
    void readsParagraphsPartedByLineBreaksAlone() {
        String page =
                "<body><div class=text>" + Pages.STORY.replace("<p>", "").replace("</p>", "<br><br>") + "</div></body>";
        assertThat(Pages.read(page).blocks()).hasSize(3);
    }

    @Test
    void readsAStoryInNestedDivisions() {
        String page = "<body><div><div><div>"
                + MORE.replace("<p>", "<div><div>").replace("</p>", "</div></div>") + "</div></div></div></body>";
        assertThat(Pages.read(page).blocks()).hasSize(3);
    }

    @Test
    void readsPastAHeadlineThatIsNeverClosed() {
        String page = "<title>Bridge closed for good</title><body><h1>Bridge closed for good" + Pages.STORY + "</body>";
        Article article = Pages.read(page);
        assertThat(Pages.blocks(article)).hasSize(3).allMatch(block -> block.startsWith("PARAGRAPH "));
        assertThat(article.title().orElseThrow().value()).isEqualTo("Bridge closed for good");
    }

    @Test
    void readsPastTagsThatCrossEachOther() {
        assertThat(
                        added(
                                "<p><b>The tide <i>was low</b> on Tuesday</i>, and the piers stood dry.<p>Nobody went near them."))
                .containsExactly(
                        "PARAGRAPH The tide was low on Tuesday, and the piers stood dry.",
                        "PARAGRAPH Nobody went near them.");
    }

    @Test
    void keepsScriptsThatStandSideBySide() {
        assertThat(added("<p>The ship “Мария” from Выборг left the harbour, as did 海風丸 and البحر before it.</p>"))
                .containsExactly(
                        "PARAGRAPH The ship “Мария” from Выборг left the harbour, as did 海風丸 and البحر before it.");
        assertThat(added("<p>市長は「橋は六月に開く」と述べ、港の作業員は安全が第一だと繰り返し強調した。</p>")).hasSize(1);
    }

    @Test
    void showsParagraphsThatAreHiddenFromScreenReadersOnly() {
        assertThat(
                        added(
                                "<p class=paywall aria-hidden=true>The engineer has asked for twice the money she was given.</p>"))
                .hasSize(1);
    }

    @Test
    void keepsAStandfirstAsSuch() {
        Article article = Pages.read(
                "<title>Bridge closed for good</title><h1>Bridge closed for good</h1><p class=standfirst>Rust is found where none should be.</p><article>"
                        + Pages.STORY + "</article>");
        assertThat(Pages.blocks(article)).first().isEqualTo("STANDFIRST Rust is found where none should be.");
        assertThat(article.blocks()).hasSize(4);
    }

    @Test
    void readsAStoryThatAScriptWouldShow() {
        String html = (Pages.STORY + MORE)
                .replace("\n", "")
                .replace("\"", "\\\"")
                .replace("<", "\\u003c")
                .replace("/", "\\/");
        Article article = Pages.read(
                "<body><div id=root></div><script>window.state = {\"id\":7,\"body\":\"" + html + "\"}</script></body>");
        assertThat(article.blocks()).hasSize(6);
        assertThat(Pages.read("<body><noscript>" + Pages.STORY + MORE + "</noscript></body>")
                        .blocks())
                .hasSize(6);
    }

    @Test
    void readsAStoryThatAScriptHoldsInPieces() {
        String data = """
                {"teaser":[{"title":"Ferry"},{"title":"Fair"}],"body":{"json":[
                {"type":"p","children":[{"type":"text","data":"The harbour bridge at "},{"type":"a","attribs":{"href":"/b"},
                  "children":[{"type":"text","data":"Port Vale"}]},{"type":"text","data":" will stay closed until May & longer, the engineer said."}]},
                {"type":"h2","children":[{"type":"text","data":"Rust"}]},
                {"type":"p","children":[{"type":"text","data":"“We found rust where there should be none,” said Ada Okoro, who has led the inspection since last week and will report in May."}]},
                {"type":"ad"},
                {"type":"blockquote","children":[{"type":"text","data":"“Nothing here was painted twice,” her report says of every beam that divers could reach before the tide turned on Sunday."}]},
                {"nodeType":"paragraph","content":[{"nodeType":"text","value":"Lorries must take the longer way over Hillbrook, which adds about forty minutes to every delivery."}]}
                ]}}""";
        Article article = Pages.read(
                "<title>Bridge closed</title><div id=app></div><script>window.__STATE__ = " + data + ";</script>");
        assertThat(Pages.blocks(article))
                .hasSize(5)
                .startsWith(
                        "PARAGRAPH The harbour bridge at Port Vale will stay closed until May & longer, the engineer said.",
                        "HEADING Rust")
                .anyMatch(block -> block.startsWith("BLOCK_QUOTE “Nothing"));
    }

    @Test
    void readsWhatAServerSendsLate() {
        assertThat(Pages.read("<body><p>Loading the harbour news for you, please wait.</p><div hidden id='S:0'>"
                                + Pages.STORY + "</div></body>")
                        .text())
                .contains("forty minutes");
    }

    @Test
    void cutsBoxesAroundTheTextThatThePageDeclares() {
        String body =
                String.join(" ", Pages.document(Pages.STORY + MORE).select("p").eachText());
        String page = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body
                + "\"}</script><div><p>In short: the bridge is closed, and will be for a while yet.</p>"
                + Pages.STORY + "<p>Would you cross the bridge? Tell us what you think of it.</p>" + MORE
                + "<p>The Gazette is printed on paper from the forests of Hillbrook, as it has always been.</p></div>";
        assertThat(Pages.blocks(Pages.read(page))).first().asString().startsWith("PARAGRAPH The harbour bridge");
        assertThat(Pages.read(page).text()).doesNotContain("printed on paper");
    }

    @Test
    void leadsFromEveryBlockBackToItsElement() {
        String page = "<body><div><p>x</p></div><div id=story><h1>Bridge closed for good</h1><div class=a>"
                + Pages.STORY
                + "</div><div class=a><ul><li>Divers go down on Friday</li><li>A report is due in June</li></ul>" + MORE
                + "<div>It opens in June.<br><br>Nobody knows for sure, the engineer said.</div></div></div></body>";
        Document document = HtmlReader.parse(Pages.html(page));
        Article article = Pages.read(page);
        assertThat(article.blocks()).hasSizeGreaterThan(8);
        for (Block block : article.blocks()) {
            Element element = document.selectXpath(block.path()).first();
            assertThat(element).as(block.path()).isNotNull();
            assertThat(element.text()).contains(Words.tidy(block.span().of(article.text())));
        }
        assertThat(Pages.readPlain("The bridge is closed until the end of the month.")
                        .blocks())
                .allMatch(block -> block.path().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Follow the Courier on Facebook and Instagram.</p>",
                "<p>Try it for a month. Cancel anytime.</p>",
                "<p>The Courier is a reader-supported publication.</p>",
                "<p>This page was last edited on 30 January 2026, at 02:00.</p>"
            })
    void endsBeforeWhatTheSiteSaysOfItself(String tail) {
        assertThat(Pages.blocks(Pages.read("<article>" + Pages.STORY + tail + "</article>")))
                .hasSize(3);
    }

    @Test
    void passesOverADayInTheAfternoon() {
        assertThat(Pages.blocks(Pages.read(
                        "<main><h1>Bridge</h1><p>Posted on Feb 2, 2026, at 3:04 p.m.</p>" + Pages.STORY + "</main>")))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "<figure><img><figcaption>The pier on a clear day.</figcaption></figure>; CAPTION The pier on a clear day.",
                "<figure><img><figcaption>The pier. <span class=credit>Sam Reed/VG</span></figcaption></figure>; CAPTION The pier.|CREDIT Sam Reed/VG",
                "<div class=wp-caption><img><p class=wp-caption-text>The pier on a clear day.</p></div>; CAPTION The pier on a clear day.",
                "<div class=photo-credit>Sam Reed</div>; CREDIT Sam Reed",
                "<p>Photo: Sam Reed</p>; CREDIT Photo: Sam Reed",
                "<p>© Sam Reed</p>; CREDIT © Sam Reed",
                "<p>Foto: Sam Reed</p>; CREDIT Foto: Sam Reed",
                "<img><p>The pier on a clear day</p>; CAPTION The pier on a clear day",
                "<aside class='pull-quote'>“We found rust where there should be none”</aside>; PULL_QUOTE “We found rust where there should be none”",
                "<figure class='wp-block-pullquote'><blockquote><p>We found rust where there should be none</p></blockquote></figure>; PULL_QUOTE We found rust where there should be none",
                "<aside>The fair opens on Sunday.</aside>; ''",
            })
    void keepsApartWhatIsBesideTheTextWithItsRole(String beside, String kinds) {
        Article article =
                Pages.read("<title>Bridge closed for good</title><body><h1>Bridge closed for good</h1><article>"
                        + Pages.STORY + beside + MORE + "</article></body>");
        assertThat(article.blocks()).hasSize(6);
        assertThat(article.asides().stream()
                        .filter(aside -> aside.kind() != Aside.Kind.OTHER)
                        .peek(aside -> assertThat(article.text().substring(0, aside.at()))
                                .endsWith("every delivery in the region."))
                        .map(aside -> aside.kind() + " " + aside.text())
                        .collect(Collectors.joining("|")))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='share-bar'><span>Share this story with your friends and neighbours.</span><a href=/f>Facebook</a></div>",
                "<ul class='social-links'><li><a href=/f>Facebook</a></li><li><a href=/t>Twitter</a></li></ul>",
                "<div class='sharedaddy'><h3>Share this:</h3><p>Click to send this to somebody by e-mail, in a new window.</p></div>",
                "<div class='addtoany_share_save'><a href=/f>Facebook</a> <a href=/m>Email</a></div>",
                "<div class='x'><button>Share</button><a href=/f>Facebook</a><a href=/w>WhatsApp</a></div>",
                "<p><a href=/f>Facebook</a> <a href=/t>Twitter</a> <a href=/w>WhatsApp</a></p>",
                "<p>Share</p>",
                "<p>Share on Facebook</p>",
                "<p>1.2k shares</p>",
            })
    void leavesOutShareBars(String bar) {
        assertThat(added(bar)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<blockquote class='twitter-tweet'><p>%s</p>— Ada Okoro (@ada) <a href=/t>3 May</a></blockquote>",
                "<blockquote class='instagram-media'><div><p>%s</p></div><p>A post shared by <a href=/i>Ada Okoro</a></p></blockquote>",
                "<blockquote class='tiktok-embed'><section><a href=/t>@ada</a><p>%s</p></section></blockquote>",
                "<div class='fb-post'><blockquote class='fb-xfbml-parse-ignore'><p>%s</p>Posted by <a href=/f>Ada Okoro</a></blockquote></div>",
                "<blockquote class='bluesky-embed'><p>%s</p>— Ada Okoro (<a href=/b>@ada.example</a>)</blockquote>",
                "<blockquote class='reddit-embed-bq'><a href=/r>%s</a> by <a href=/u>u/ada</a></blockquote>",
                "<blockquote class='text-post-media'><div>%s</div><a href=/t>View on Threads</a></blockquote>",
                "<figure class='wp-block-embed'><div><blockquote class='mastodon-embed'><p>%s</p></blockquote></div></figure>",
            })
    void keepsEachOfSeveralPostsOfAnyNetwork(String post) {
        String first = "The eastern pier is worse than the western one.";
        String second = "The divers go down again tomorrow morning.";
        List<String> blocks = added(post.formatted(first)
                + "<p>She went on within the hour, and did not stop there.</p>" + post.formatted(second));
        assertThat(blocks)
                .anyMatch(block -> block.startsWith("BLOCK_QUOTE " + first))
                .anyMatch(block -> block.startsWith("BLOCK_QUOTE " + second));
    }
}
