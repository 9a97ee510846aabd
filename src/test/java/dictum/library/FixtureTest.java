package dictum.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dictum.model.PartialDate;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Quotation.Act;
import dictum.model.Quotation.Kind;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import dictum.model.Venue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class FixtureTest {
    private static final String TEXT = "“It is mended,” Okoro said on Monday. She said it would hold.";
    private static final String DIRECT = """
            {"kind": "direct", "content": [[1, 13, "It is mended"]], "cue": [22, 26, "said"],
             "source": [16, 21, "Okoro"], "speaker": "Ada Okoro", "role": "harbour master", "affiliation": null,
             "uttered": "2026-03-02", "venue": {"kind": "interview", "name": "Harbour Radio"}}""";
    private static final String INDIRECT = """
            {"kind": "indirect", "content": [[47, 60, "it would hold"]], "source": [38, 41, "She"]}""";

    private static final Answer RIGHT = new Answer();

    @Test
    void praisesTheRightAnswer() throws IOException {
        assertThat(complaints(RIGHT)).isEmpty();
    }

    @Test
    void forgivesMarksSpaceAndFinalPunctuation() throws IOException {
        assertThat(complaints(RIGHT.spanning(0, 15))).isEmpty();
    }

    @Test
    void forgivesAnArticleAndTheCaseOfARole() throws IOException {
        assertThat(complaints(RIGHT.by(
                        Speaker.of("person", "Ada Okoro", Optional.of("the Harbour Master"), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void missesAQuotationThatWasNotFound() throws IOException {
        assertThat(fixture(DIRECT).complaints(TEXT, List.of()))
                .singleElement()
                .asString()
                .startsWith("missing: direct [It is mended]");
    }

    @Test
    void refusesAnotherStretchOfWords() throws IOException {
        assertThat(complaints(RIGHT.spanning(4, 13))).hasSize(2);
    }

    @Test
    void refusesAQuotationThatNobodyExpects() throws IOException {
        assertThat(fixture().complaints(TEXT, List.of(RIGHT.quotation())))
                .containsExactly("not expected: direct It is mended");
    }

    @Test
    void refusesTheSameQuotationTwice() throws IOException {
        assertThat(fixture(DIRECT).complaints(TEXT, List.of(RIGHT.quotation(), RIGHT.quotation())))
                .containsExactly("found twice: It is mended");
    }

    @Test
    void refusesWordsThatTheTextDoesNotHave() throws IOException {
        assertThat(fixture(DIRECT)
                        .complaints("X" + TEXT.substring(0, 1) + TEXT.substring(2), List.of(RIGHT.quotation())))
                .anyMatch(complaint -> complaint.startsWith("not the page's own characters"));
    }

    @Test
    void refusesWordsThatMustBeAbsent() throws IOException {
        Fixture fixture = Fixture.parse(
                "test_Absent",
                Path.of("test_Absent.html"),
                "{\"origin\": \"CC0\", \"quotations\": [%s], \"absent\": [\"mended\"]}".formatted(DIRECT));
        assertThat(fixture.complaints(TEXT, List.of(RIGHT.quotation())))
                .containsExactly("no quotation may hold “mended”, but one does: It is mended");
    }

    @Test
    void refusesAnotherKind() throws IOException {
        assertThat(complaints(RIGHT.as(Kind.MIXED)))
                .containsExactly("kind of “It is mended”: expected direct, was mixed");
    }

    @Test
    void refusesAnotherAct() throws IOException {
        assertThat(complaints(RIGHT.as(Act.THOUGHT))).singleElement().asString().startsWith("act of");
    }

    @Test
    void refusesAnotherCue() throws IOException {
        assertThat(complaints(RIGHT.cue(42, 46))).singleElement().asString().startsWith("cue of");
    }

    @Test
    void refusesAnotherSource() throws IOException {
        assertThat(complaints(RIGHT.source(38, 41))).singleElement().asString().startsWith("source of");
    }

    @Test
    void takesAWiderSourceThatHoldsTheName() throws IOException {
        assertThat(complaints(RIGHT.source(16, 26))).isEmpty();
    }

    @Test
    void refusesAnotherSpeaker() throws IOException {
        assertThat(complaints(
                        RIGHT.by(Speaker.of("person", "Tomas Vael", Optional.of("harbour master"), Optional.empty()))))
                .containsExactly("speaker of “It is mended”: expected ada okoro, was tomas vael");
    }

    @Test
    void refusesAnotherKindOfSpeaker() throws IOException {
        assertThat(complaints(RIGHT.by(new Speaker.Organisation("Ada Okoro"))))
                .anyMatch(complaint -> complaint.startsWith("speakerKind of"));
    }

    @Test
    void refusesAnotherRoleAndAffiliation() throws IOException {
        assertThat(complaints(RIGHT.by(Speaker.of("person", "Ada Okoro", Optional.of("pilot"), Optional.of("NPA")))))
                .containsExactly(
                        "role of “It is mended”: expected harbour master, was pilot",
                        "affiliation of “It is mended”: expected none, was npa");
    }

    @Test
    void refusesAnotherDate() throws IOException {
        assertThat(complaints(RIGHT.uttered(Uttered.undated("no clue"))))
                .containsExactly("uttered of “It is mended”: expected 2026-03-02, was undated");
    }

    @Test
    void refusesAnotherVenue() throws IOException {
        assertThat(complaints(RIGHT.at(new Venue("interview", Optional.of("Quay Gazette"), "told the Quay Gazette"))))
                .containsExactly("venue name of “It is mended”: expected harbour radio, was quay gazette");
    }

    @Test
    void refusesAGuessWhereTheSpeakerIsLeftOpen() throws IOException {
        Answer guess = RIGHT.spanning(47, 60).as(Kind.INDIRECT).source(38, 41);
        assertThat(fixture(INDIRECT).complaints(TEXT, List.of(guess.quotation())))
                .containsExactly("speaker of “it would hold”: expected left open, was Ada Okoro");
    }

    @Test
    void refusesAnOpenSpeakerWhereOneIsTold() throws IOException {
        assertThat(complaints(RIGHT.byNobody()))
                .containsExactly("speaker of “It is mended”: expected Ada Okoro, was left open");
    }

    @Test
    void holdsAnUnnamedSourceByItsPhrase() throws IOException {
        Fixture unnamed = fixture("""
                {"kind": "direct", "content": [[1, 13, "It is mended"]], "descriptor": "a harbour official"}""");
        Answer official = RIGHT.by(Speaker.of("unnamed", "A harbour official", Optional.empty(), Optional.empty()));
        assertThat(unnamed.complaints(TEXT, List.of(official.quotation()))).isEmpty();
        assertThat(unnamed.complaints(TEXT, List.of(RIGHT.quotation()))).isNotEmpty();
    }

    @Test
    void joinsThePartsOfACutQuotationInOrder() throws IOException {
        Fixture cut = fixture("""
                {"kind": "direct", "content": [[1, 13, "It is mended"], [47, 60, "it would hold"]]}""");
        Quotation parts = new Answer().byNobody().quotation(List.of(new Span(1, 13), new Span(47, 60)));
        assertThat(cut.complaints(TEXT, List.of(parts))).isEmpty();
        assertThat(cut.complaints(TEXT, List.of(RIGHT.byNobody().quotation()))).hasSize(2);
    }

    @Test
    void tellsWhenItsOwnSpansAreOff() throws IOException {
        assertThat(fixture(DIRECT, INDIRECT).misplaced(TEXT)).isEmpty();
        assertThat(fixture(DIRECT).misplaced(" " + TEXT)).hasSize(3);
        assertThat(fixture(DIRECT).misplaced("short")).hasSize(3);
    }

    @Test
    void refusesAMemberThatNoCheckReads() {
        assertThatThrownBy(() -> fixture("{\"kind\": \"direct\", \"content\": [[0, 1, \"x\"]], \"speker\": \"Ada\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("speker");
    }

    private static List<String> complaints(Answer answer) throws IOException {
        return fixture(DIRECT).complaints(TEXT, List.of(answer.quotation()));
    }

    private static Fixture fixture(String... quotations) throws IOException {
        String json = "{\"origin\": \"written for this test, CC0\", \"quotations\": [%s]}"
                .formatted(String.join(", ", quotations));
        return Fixture.parse("test_Page", Path.of("test_Page.html"), json);
    }

    /** An engine's answer, right unless one thing is changed. */
    private record Answer(
            Kind kind,
            Act act,
            Span span,
            Span cueSpan,
            Span sourceSpan,
            Optional<Speaker> speaker,
            Uttered when,
            Venue venue) {

        Answer() {
            this(
                    Kind.DIRECT,
                    Act.SPEECH,
                    new Span(1, 13),
                    new Span(22, 26),
                    new Span(16, 21),
                    Optional.of(Speaker.of("person", "Ada Okoro", Optional.of("harbour master"), Optional.empty())),
                    new Uttered(Optional.of(PartialDate.parse("2026-03-02")), "on Monday"),
                    new Venue("interview", Optional.of("Harbour Radio"), "in an interview"));
        }

        Answer spanning(int start, int end) {
            return new Answer(kind, act, new Span(start, end), cueSpan, sourceSpan, speaker, when, venue);
        }

        Answer as(Kind other) {
            return new Answer(other, act, span, cueSpan, sourceSpan, speaker, when, venue);
        }

        Answer as(Act other) {
            return new Answer(kind, other, span, cueSpan, sourceSpan, speaker, when, venue);
        }

        Answer cue(int start, int end) {
            return new Answer(kind, act, span, new Span(start, end), sourceSpan, speaker, when, venue);
        }

        Answer source(int start, int end) {
            return new Answer(kind, act, span, cueSpan, new Span(start, end), speaker, when, venue);
        }

        Answer by(Speaker other) {
            return new Answer(kind, act, span, cueSpan, sourceSpan, Optional.of(other), when, venue);
        }

        Answer byNobody() {
            return new Answer(kind, act, span, cueSpan, sourceSpan, Optional.empty(), when, venue);
        }

        Answer uttered(Uttered other) {
            return new Answer(kind, act, span, cueSpan, sourceSpan, speaker, other, venue);
        }

        Answer at(Venue other) {
            return new Answer(kind, act, span, cueSpan, sourceSpan, speaker, when, other);
        }

        Quotation quotation() {
            return quotation(List.of(span));
        }

        Quotation quotation(List<Span> spans) {
            return new Quotation(
                    kind,
                    act,
                    Quotation.textAt(TEXT, spans),
                    spans,
                    Optional.of(Passage.of(TEXT, cueSpan)),
                    Optional.of(Passage.of(TEXT, sourceSpan)),
                    speaker,
                    when,
                    Optional.of(venue),
                    1,
                    "test",
                    List.of());
        }
    }
}
