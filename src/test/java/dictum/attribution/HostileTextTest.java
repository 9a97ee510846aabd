package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Quotation;
import dictum.model.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that nobody wrote: the engine reads it to the end, and what it finds stands in it. */
final class HostileTextTest {
    private static final int MILLION = 1_000_000;

    /** What sentences, credits and quotations are made of, and what breaks them. */
    private static final List<String> PIECES = List.of(
            "“",
            "”",
            "‘",
            "’",
            "\"",
            "'",
            "«",
            "»",
            "(",
            ")",
            "[",
            "]",
            "—",
            "-",
            "...",
            ".",
            ",",
            ":",
            ";",
            "?",
            "\n",
            " ",
            " ",
            " ",
            " said ",
            " told ",
            " he ",
            " who ",
            " that ",
            " according to ",
            "Ada Okoro",
            "OKORO:",
            "the council",
            "Monday",
            "3 May 2020",
            "U.S.",
            "didn't",
            "12,000",
            "\u00ad",
            "\u200b",
            "e\u0301",
            "\ud83d",
            "\udc00",
            "\ud83d\ude00",
            "\u0000",
            "\u202e",
            "İ",
            "ß");

    @Test
    void readsRandomWordsAndMarks() {
        for (int seed = 0; seed < 150; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(600); i >= 0; i--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            readSoundly("seed " + seed, text.toString());
        }
    }

    @Test
    void readsRandomCharacters() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(2_000); i >= 0; i--) {
                text.append((char) random.nextInt(1 << (6 + random.nextInt(11))));
            }
            readSoundly("seed " + seed, text.toString());
        }
    }

    @Test
    void readsCharactersOfAllUnicode() {
        StringBuilder text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0x10000 ? 1 : 97) {
            text.appendCodePoint(c);
            if (c % 200 == 0) {
                text.append("” said Okoro. “");
            }
        }
        readSoundly("all of Unicode", text.toString());
    }

    @Test
    void readsHalvesOfSurrogatePairsAnywhere() {
        String story = "“No,” said \ud83dAda \udc00Okoro\ud83d. She told the \udc00council that \ud83d it waits.";
        for (int from = 0; from < story.length(); from++) {
            readSoundly("from " + from, story.substring(from));
            readSoundly("to " + from, story.substring(0, from));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "\"", "'", "‘", "’", "«", "``", "(", "“‘(", "” ", " '", "—", ".", "a", "a-", "\ud83d"})
    void readsMarksThatNothingBalances(String mark) {
        readSoundly(mark, mark.repeat(10_000));
    }

    @Test
    void readsAMillionMarksThatNothingBalances() {
        String marks = "(“['‘«\"—";
        readSoundly("a million marks", marks.repeat(MILLION / marks.length()));
    }

    @Test
    void readsAMegabyteInOneParagraph() {
        String words = "the bridge at the harbour of Port Ellery, and the wide grey basin behind it, ";
        readSoundly("one paragraph", words.repeat(MILLION / words.length()));
    }

    @Test
    void readsMarksAndBracketsNestedDeeply() {
        int depth = 1_000;
        readSoundly("nested", "he said “no ‘(".repeat(depth) + "word" + ")’” she said, ".repeat(depth));
    }

    @Test
    void creditsNobodyWhereTheSourceIsAnInvisibleSign() {
        String text = "\u00ad said that the bridge, which was shut, “opens on Friday.”";
        assertThat(new TrainedReader().read(SpeakerGold.article("invisible", text)))
                .allSatisfy(quotation -> assertThat(quotation.source()).isEmpty());
    }

    private static void readSoundly(String name, String text) {
        for (Quotation quotation : new TrainedReader().read(SpeakerGold.article(name, text))) {
            for (Span span : quotation.spans()) {
                assertThat(span.end()).as(name).isLessThanOrEqualTo(text.length());
            }
            assertThat(quotation.text()).as(name).isEqualTo(Quotation.textAt(text, quotation.spans()));
        }
    }
}
