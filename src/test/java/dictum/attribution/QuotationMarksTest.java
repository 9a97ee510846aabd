package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QuotationMarksTest {
    private static List<String> quoted(String... paragraphs) {
        Frame frame = Paragraphs.frame(paragraphs);
        return frame.paragraphs().stream()
                .flatMap(paragraph -> paragraph.quoted().stream())
                .map(quotation -> quotation.inner().of(frame.text()))
                .toList();
    }

    @Test
    void readsCurlyMarks() {
        assertThat(quoted("“The bridge is shut,” she said. “Go home.”"))
                .containsExactly("The bridge is shut,", "Go home.");
    }

    @Test
    void readsStraightMarks() {
        assertThat(quoted("\"The bridge is shut,\" she said. \"Go home.\""))
                .containsExactly("The bridge is shut,", "Go home.");
    }

    @Test
    void readsGuillemetsEitherWayRound() {
        assertThat(quoted("«The bridge is shut», she said.")).containsExactly("The bridge is shut");
        assertThat(quoted("»The bridge is shut«, she said.")).containsExactly("The bridge is shut");
    }

    @Test
    void readsLowHighMarks() {
        assertThat(quoted("„The bridge is shut“, she said. „Go home.“"))
                .containsExactly("The bridge is shut", "Go home.");
    }

    @Test
    void readsDoubledApostrophes() {
        assertThat(quoted("''The bridge is shut,'' she said.")).containsExactly("The bridge is shut,");
    }

    @Test
    void readsSingleMarksWhereTheTextUsesThem() {
        assertThat(quoted(
                        "‘The workers’ hut isn’t safe,’ she said. ‘Nobody’s going in.’",
                        "‘We’ll see,’ said Lind. ‘It’s the council’s hut.’"))
                .containsExactly(
                        "The workers’ hut isn’t safe,", "Nobody’s going in.", "We’ll see,", "It’s the council’s hut.");
    }

    @Test
    void readsStraightSingleMarks() {
        assertThat(quoted("'The boat was late,' she said. 'It wasn't the crew's fault.'", "'Never again,' said Lind."))
                .containsExactly("The boat was late,", "It wasn't the crew's fault.", "Never again,");
    }

    @Test
    void leavesApostrophesAndElisionsAlone() {
        assertThat(quoted("The '90s weren't kind to rock 'n' roll, and 'tis the sailors' fault, they say."))
                .isEmpty();
    }

    @Test
    void takesSingleMarksAroundANameForNoQuotation() {
        assertThat(quoted("The ‘Heron’ is the oldest ferry on the lake, “and the slowest,” she said."))
                .containsExactly("and the slowest,");
    }

    @Test
    void keepsNestedMarksInside() {
        assertThat(quoted("“He told me ‘never again’ and left,” she said."))
                .containsExactly("He told me ‘never again’ and left,");
    }

    @Test
    void leavesInchesAlone() {
        assertThat(quoted("The man, 5'10\" tall, said \"I saw nothing\" and left."))
                .contains("I saw nothing");
    }

    @Test
    void goesOnWhereTheNextParagraphOpensWithAMark() {
        Frame frame = Paragraphs.frame("“The first part.", "“The second part,” she said.");
        assertThat(frame.paragraphs().get(0).quoted()).singleElement().matches(q -> !q.closed() && q.sure());
        assertThat(frame.paragraphs().get(1).quoted()).singleElement().matches(q -> q.closed() && q.continues());
    }

    @Test
    void endsAnUnclosedQuotationWithItsParagraph() {
        Frame frame = Paragraphs.frame("She said: “The bridge is shut.", "The council met.");
        assertThat(frame.paragraphs().get(0).quoted())
                .singleElement()
                .matches(q -> !q.closed() && !q.sure())
                .matches(q -> q.inner().of(frame.text()).equals("The bridge is shut."));
        assertThat(frame.paragraphs().get(1).quoted()).isEmpty();
    }

    @Test
    void endsAnUnclosedQuotationBeforeTheNextMark() {
        assertThat(quoted("“The bridge is shut, she said. “Go home,” she added."))
                .containsExactly("The bridge is shut,", "Go home,");
    }

    @Test
    void takesAClosingMarkForAnOpeningOneWhereOnlyThatFits() {
        assertThat(quoted("She said ”the bridge is shut,” and left.")).containsExactly("the bridge is shut,");
    }

    @Test
    void readsMarksSetApartBySpaces() {
        assertThat(quoted("Okoro said: “ We will not go there. ” Nobody asked why."))
                .containsExactly("We will not go there.");
        assertThat(quoted("Okoro a dit : « Nous n'irons pas. »")).containsExactly("Nous n'irons pas.");
    }

    @Test
    void takesEmptyMarksForNothing() {
        assertThat(quoted("Okoro said the bridge was shut. “” — Ada Okoro.")).isEmpty();
    }

    @Test
    void survivesRandomMarks() {
        String alphabet = "ab .,?\n\"'“”‘’„«»`—:s1";
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Frame frame = Paragraphs.frame(text.toString(), text.reverse().toString());
            int last = 0;
            for (Frame.Paragraph paragraph : frame.paragraphs()) {
                for (Quoted quoted : paragraph.quoted()) {
                    assertThat(quoted.open()).isGreaterThanOrEqualTo(last);
                    assertThat(quoted.start()).isGreaterThan(quoted.open());
                    assertThat(quoted.end()).isBetween(quoted.start(), quoted.close());
                    assertThat(paragraph.span().contains(quoted.inner())).isTrue();
                    last = quoted.close();
                }
            }
        }
    }

    @Test
    void readsMarksThatNoDecoderCouldRead() {
        assertThat(quoted("\uFFFDThe bridge is shut, and I don\uFFFDt know why,\uFFFD she said. \uFFFDGo home.\uFFFD"))
                .containsExactly("The bridge is shut, and I don\uFFFDt know why,", "Go home.");
        assertThat(quoted("Ra\uFFFDl S\uFFFDnchez said the boats\uFFFD hulls were \uFFFDric\uFFFDs \uFFFD and wet."))
                .isEmpty();
    }

    @Test
    void takesNoInchesForAClosingMark() {
        assertThat(quoted("“He is 6’2”,” said Reed. “His hands are those of someone who is 5’2”. You know it?”"))
                .containsExactly("He is 6’2”,", "His hands are those of someone who is 5’2”. You know it?");
        assertThat(quoted("“He is 6’2”. He left.")).containsExactly("He is 6’2");
    }
}
