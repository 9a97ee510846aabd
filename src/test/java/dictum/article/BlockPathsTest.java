package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The path of each block, element for element. */
final class BlockPathsTest {
    @Test
    void namesTheVeryElementOfEachBlock() {
        String[] said = Pages.STORY.split("\n", -1);
        String page = "<html><body><div>x</div><div id=story><h1>Bridge closed for good</h1><section>" + said[0]
                + "<p></p>" + said[1]
                + "<blockquote><p>Nobody shall cross before the piers are dry, the order says.</p></blockquote>"
                + said[2]
                + "<h2>What comes next</h2><ul><li>Divers go down on Friday</li><li>A report is due in June</li></ul>"
                + said[0].replace("month", "year") + "</section></div></body></html>";
        String section = "/html[1]/body[1]/div[2]/section[1]";
        assertThat(Pages.read(page).blocks())
                .extracting(Block::path)
                .isEqualTo(List.of(
                        section + "/p[1]",
                        section + "/p[3]",
                        section + "/blockquote[1]/p[1]",
                        section + "/p[4]",
                        section + "/h2[1]",
                        section + "/ul[1]/li[1]",
                        section + "/ul[1]/li[2]",
                        section + "/p[5]"));
    }
}
