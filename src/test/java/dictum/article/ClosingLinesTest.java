package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How reports and press releases close, each on a page of our own. */
final class ClosingLinesTest {
    private static final String MORE =
            Pages.STORY.replace("month", "year").replace("week", "spring").replace("forty", "fifty");

    private static final List<String> STORY = blocks("");

    private static List<String> blocks(String closing) {
        return Pages.blocks(
                Pages.read("<title>Bridge closed for good</title><body><h1>Bridge closed for good</h1><article>"
                        + Pages.STORY + MORE + closing + "</article></body>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Additional reporting by Tom Vale</p>",
                "<p>(Reporting by Tom Vale; Editing by Mira Lind)</p>",
                "<p>Mira Lind contributed reporting from Hillbrook.</p>",
                "<p>Source: Vale News Agency</p>",
                "<p>SOURCE Vale Bridges Ltd</p>",
                "<p>Quelle: VNA</p><p>Mit Material von VNA</p>",
                "<p>###</p>",
                "<p>- 30 -</p><p>Vale Bridges Ltd builds and mends bridges in the whole region.</p>",
                "<p>ENDS</p><h3>Notes to editors</h3><p>Vale Bridges Ltd was founded in the year of the flood.</p>",
                "<p>Media contact: Tom Vale, tom@valebridges.test, 555 010 0200</p>",
                "<p><b>Contacts:</b></p><p>Tom Vale</p><p>Vale Bridges Ltd</p><p>+1 555 010 0200</p><p>tom@valebridges.test</p>",
                "<h3>Pressekontakt</h3><p>Mira Lind, Telefon 0555 010 0200</p><p>presse@valebridges.test</p>",
                "<p>Comments (12)</p>",
                "<p>Create a FREE account to continue reading</p><p>Join our community where you can comment on stories.</p>",
                "<p>We apologize, but this video has failed to load.</p><p>Try refreshing your browser, or</p><p>tap here to see other videos.</p>",
                "<p>Follow the Courier on Google News and add us as a preferred source.</p>",
                "<p>This article is for informational purposes. The content is not legal advice.</p>",
                "<h4>Zitiervorschlag</h4><p>Die Brücke: In: Vale Courier, 20.10.2025, abgerufen am 21.10.2025</p>",
                "<p>Q&amp;A 4</p>",
            })
    void leavesOutTheLinesWithWhichReportsAndReleasesClose(String closing) {
        assertThat(blocks(closing)).isEqualTo(STORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Source: “We were never asked,” a member of the council said.</p>",
                "<p>Reporting by the Courier has led to three inquiries into the bridge and its owner.</p>",
                "<p>Source code and drawings of the bridge are kept in the town hall.</p>",
                "<p>###</p><p>“It will be open by spring,” said Tom Vale, who owns the ferry.</p>",
                "<p>The road ends</p>",
                "<p>The story of the bridge was the first that the whole region could read on Google News.</p>",
                "<p>Contacts</p><p>The ferry keeps two boats, and neither was in the harbour that night.</p>",
                "<p>Q&amp;A</p><p>What will become of the old rails? Nobody in the town hall knows yet.</p>",
            })
    void keepsWhatOnlyLooksLikeOne(String closing) {
        assertThat(blocks(closing)).hasSizeGreaterThan(STORY.size());
    }

    @Test
    void keepsACreditWithinTheStory() {
        List<String> blocks = blocks("<p>Source: Vale News Agency</p>" + Pages.STORY.replace("Tuesday", "Friday"));
        assertThat(blocks).anyMatch(block -> block.contains("Source: Vale News Agency"));
    }
}
