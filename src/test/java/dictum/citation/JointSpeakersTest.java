package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.said;
import static dictum.citation.Samples.together;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that several people said together are cited with the names of all. */
final class JointSpeakersTest {
    private static final Speaker MOSS = person("Ben Moss");
    private static final Speaker FERRY = new Speaker.Organisation("The Ferry Company");

    static List<CitationStyle> styles() {
        return CitationStyle.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    apa                 | (Okoro & Moss, as cited in Lind, 2026)
                    mla                 | (qtd. in Lind)
                    chicago-notes       | Ada Okoro and Ben Moss, quoted in Jan Lind, “Bridge
                    chicago-author-date | (Okoro and Moss, quoted in Lind 2026)
                    harvard             | (Okoro and Moss, quoted in Lind, 2026)
                    ama                 | Okoro and Moss, cited in¹
                    ieee                | Okoro and Moss, quoted in [1]
                    acs                 | Okoro and Moss, quoted in¹
                    """)
    void areBothNamed(String style, String inText) {
        assertThat(inText(style, OKORO, MOSS)).startsWith(inText);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    apa                 | (Okoro, Moss, & The Ferry Company, as cited in Lind, 2026)
                    chicago-notes       | Ada Okoro, Ben Moss, and The Ferry Company, quoted in
                    chicago-author-date | (Okoro, Moss, and The Ferry Company, quoted in Lind 2026)
                    harvard             | (Okoro, Moss and The Ferry Company, quoted in Lind, 2026)
                    ieee                | Okoro, Moss, and The Ferry Company, quoted in [1]
                    """)
    void areAllNamedWhereTheyAreThree(String style, String inText) {
        assertThat(inText(style, OKORO, MOSS, FERRY)).startsWith(inText);
    }

    @Test
    void areNamedInFullWhereTheyShareAName() {
        assertThat(inText("apa", OKORO, person("Ben Okoro")))
                .isEqualTo("(Ada Okoro & Ben Okoro, as cited in Lind, 2026)");
    }

    @Test
    void keepThePhraseOfOneWithoutAName() {
        assertThat(inText("harvard", OKORO, new Speaker.Unnamed("a diver", Optional.empty(), Optional.empty())))
                .isEqualTo("(Okoro and a diver, quoted in Lind, 2026)");
    }

    @Test
    void areQuotedAtSecondHandWhereOnlyOneOfThemWroteTheArticle() {
        assertThat(inText("apa", person("Jan Lind"), MOSS)).isEqualTo("(Lind & Moss, as cited in Lind, 2026)");
    }

    @ParameterizedTest
    @MethodSource("styles")
    void areNeverListedAsAuthors(CitationStyle style) {
        assertThat(FormattedCitation.of(quoting(OKORO, MOSS), style).reference())
                .doesNotContain("Okoro", "Moss");
    }

    private static String inText(String style, Speaker first, Speaker... others) {
        return FormattedCitation.of(quoting(first, others), CitationStyle.named(style))
                .inText();
    }

    private static Entry quoting(Speaker first, Speaker... others) {
        return Source.plain().quoting(together(said(first, "safe to cross"), Arrays.asList(others), List.of()));
    }

    private static Speaker person(String name) {
        return new Speaker.Person(name, Optional.empty(), Optional.empty());
    }
}
