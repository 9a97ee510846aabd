package dictum.citation;

import static dictum.citation.Samples.OKORO;
import static dictum.citation.Samples.indirectly;
import static dictum.citation.Samples.said;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.citation.Samples.Source;
import dictum.model.Entry;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Quotation according = introduced("according to", indirectly(OKORO, "the bridge will fall"));
        assertThat(Samples.written("wikipedia", Source.plain().quoting(according)))
                .startsWith("* According to Ada Okoro (chief engineer, Harbour Board): the bridge will fall<ref");
    }

    /** The program may not know whom the article names. */
    @Test
    void asksWhoSpeaksWhereThatCouldNotBeTold() {
        Quotation said = Samples.quotation(Quotation.Kind.INDIRECT, Optional.empty(), "that it will fall");
        assertThat(Samples.written("wikipedia", Source.plain().quoting(Samples.bySomebody("It is closed"))))
                .startsWith("* Somebody{{who}} said: \"It is closed\"<ref");
        assertThat(Samples.written("wikipedia", Source.plain().quoting(introduced("denied", said))))
                .startsWith("* Somebody{{who}} denied that it will fall<ref");
        assertThat(Samples.written("wikipedia", Source.plain().quoting(introduced("according to", said))))
                .startsWith("* According to somebody{{who}}: that it will fall<ref");
    }

    @ParameterizedTest
    @CsvSource({"told, said", "had told, had said", "tells, says", "reminded, said", "warned, warned"})
    void saysWithoutAHearerWhatWasToldToOne(String cue, String written) {
        Quotation told = introduced(cue, indirectly(OKORO, "that it will fall"));
        assertThat(Samples.written("wikipedia", Source.plain().quoting(told)))
                .startsWith("* Ada Okoro (chief engineer, Harbour Board) " + written + " that it will fall<ref");
    }

    @Test
    void neverStringsTheWordsOfSeveralTogether() {
        Quotation other = said(new Speaker.Organisation("Harbour Union"), "We were not asked");
        Entry entry = Samples.entry("q8", other, Samples.complete().reference(), "", List.of());
        assertThat(Samples.written("wikipedia", Samples.complete(), entry))
                .contains("said: \"It is closed, &#38; stays so\"<ref", "Harbour Union said: \"We were not asked\"<ref")
                .doesNotContain("quote=");
    }

    private static Quotation introduced(String cue, Quotation said) {
        return new Quotation(
                said.kind(),
                said.act(),
                said.text(),
                said.spans(),
                Optional.of(new Passage(new Span(40, 40 + cue.length()), cue)),
                said.source(),
                said.speaker(),
                said.uttered(),
                said.venue(),
                said.confidence(),
                said.rule(),
                said.evidence());
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
