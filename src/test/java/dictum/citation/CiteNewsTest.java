package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CiteNewsTest {
    @Test
    void citesAnArticleOnceForAllItsStatements() {
        assertThat(Samples.written("wikipedia", Samples.complete(), Samples.indirect()))
                .isEqualTo("""
                        * Ada Okoro (chief engineer, Harbour Board) said: "It is closed, &#38; stays so"<ref name="lind2026">\
                        {{cite news |last1=Lind |first1=Jan |last2=van Berg |first2=Mia \
                        |title=Bridge will stay closed until autumn |work=The Harbour Times |date=2026-03-05 \
                        |url=https://harbour.example/bridge-closed |url-status=live \
                        |archive-url=https://web.archive.example/web/20260305101500/https://harbour.example/bridge-closed \
                        |archive-date=2026-03-05 |access-date=2026-11-25 |language=en \
                        |quote=It is closed, &#38; stays so}}</ref>
                        * Ada Okoro (chief engineer, Harbour Board) denied: the bridge will fall<ref name="lind2026" />

                        """);
    }

    @Test
    void neverPutsAnIndirectStatementIntoQuotationMarks() {
        assertThat(Samples.written("wikipedia", Source.plain().quoting(indirectly(OKORO, "it is closed"))))
                .contains("said: it is closed<ref")
                .doesNotContain("quote=", "\"it", "“");
    }

    @Test
    void writesASentenceWhereTheWordsGoOnWithIt() {
        Speaker source = new Speaker.Unnamed("the source", Optional.empty(), Optional.empty());
        assertThat(Samples.written("wikipedia", Source.plain().quoting(indirectly(source, "that it is closed"))))
                .startsWith("* The source said that it is closed<ref");
        assertThat(Samples.written("wikipedia", Source.plain().quoting(indirectly(source, "thatcher it is"))))
                .startsWith("* The source said: thatcher it is<ref");
    }

    @Test
    void putsTheSpeakerBehindAccordingTo() {
        Quotation said = indirectly(OKORO, "the bridge will fall");
        Quotation according = new Quotation(
                said.kind(),
                said.act(),
                said.text(),
                said.spans(),
                Optional.of(new Passage(new Span(40, 52), "according to")),
                said.source(),
                said.speaker(),
                said.uttered(),
                said.venue(),
                said.confidence(),
                said.rule(),
                said.evidence());
        assertThat(Samples.written("wikipedia", Source.plain().quoting(according)))
                .startsWith("* According to Ada Okoro (chief engineer, Harbour Board): the bridge will fall<ref");
    }

    @Test
    void letsNoPageWriteWikitext() {
        String hostile = "a | b }} {{evil}} [[x]] <ref>y</ref> ''i'' ~~~~ __NOTOC__ &lt;";
        String wiki = Samples.written("wikipedia", Source.plain().title(hostile).quoting(said(OKORO, hostile)));
        assertThat(wiki)
                .doesNotContain("[[", "''", "~~~~", "__NOTOC__", "{{evil", "&lt;")
                .contains("|title=a {{!}} b &#125;&#125; &#123;&#123;evil");
        assertThat(wiki.split("<ref", -1)).hasSize(2);
    }

    @Test
    void writesAMonthInWordsAndALiteralAuthorWhole() {
        assertThat(Samples.written(
                        "wikipedia",
                        Source.byAgency("Northern Press Agency")
                                .issued("2026-03")
                                .quoting(said(OKORO, "x"))))
                .contains("|author1=Northern Press Agency", "|date=March 2026 ");
    }

    @Test
    void leavesOutAnArchiveThatDoesNotTellItsDay() {
        assertThat(Samples.written(
                        "wikipedia",
                        Source.plain().archive("https://archive.example/abc").quoting(said(OKORO, "x"))))
                .doesNotContain("archive");
    }
}
