package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written to be quick, against the obvious way to say the same. */
final class QuickTwinsTest {
    private static final String LETTERS = "aAbZ09 \n-'’“Éßİſжか中\u00a0\u0007<>\"\uD83D\uDE00";

    private final Random random = new Random(5);

    @Test
    void findsTheByteThatALoopFinds() {
        for (int round = 0; round < 20_000; round++) {
            byte[] page = new byte[random.nextInt(40)];
            for (int i = 0; i < page.length; i++) {
                // Neighbours of what is sought, and bytes whose high bit is set.
                page[i] = (byte) (random.nextBoolean() ? '<' + random.nextInt(3) - 1 : random.nextInt(256));
            }
            int from = random.nextInt(page.length + 2);
            int expected = from;
            while (expected < page.length && page[expected] != '<') {
                expected++;
            }
            assertThat(ByteSearch.next(page, from, '<')).isEqualTo(expected);
        }
    }

    @Test
    void keepsLettersAndFiguresOfAKeyAlone() {
        for (int round = 0; round < 20_000; round++) {
            String text = text();
            StringBuilder key = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                    key.append(Character.toLowerCase(c));
                }
            }
            assertThat(Words.key(text)).isEqualTo(key.toString());
        }
    }

    @Test
    void callsTextsTheSameWhenTheirKeysAre() {
        for (int round = 0; round < 20_000; round++) {
            String one = text();
            String other = random.nextBoolean() ? text() : one.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
            assertThat(Words.same(one, other)).isEqualTo(Words.key(one).equals(Words.key(other)));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
