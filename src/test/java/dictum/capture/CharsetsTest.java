package dictum.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Snapshot.Format;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CharsetsTest {
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final String QUOTED = "“Déjà vu,” said Ægir Søndergård – twice.";
    private static final String RUSSIAN = "Мэр Верхних Лужков Олег Пряхин заявил, что мост будет открыт к осени. ";

    @Test
    void believesAByteOrderMarkBeforeAll() {
        assertDecision(bytes("\uFEFF" + QUOTED, UTF_8), "windows-1251", "UTF-8", Charsets.MARK);
        assertDecision(bytes("\uFEFF" + QUOTED, UTF_16LE), "utf-8", "UTF-16LE", Charsets.MARK);
        assertDecision(bytes("\uFEFF" + QUOTED, UTF_16BE), "", "UTF-16BE", Charsets.MARK);
        assertDecision(bytes("\uFEFF" + QUOTED, Charset.forName("UTF-32LE")), "", "UTF-32LE", Charsets.MARK);
        assertDecision(bytes("\uFEFF" + QUOTED, Charset.forName("UTF-32BE")), "", "UTF-32BE", Charsets.MARK);
    }

    @Test
    void knowsUtf16WithoutAMarkByItsZeroBytes() {
        assertDecision(bytes("<p>" + QUOTED, UTF_16LE), "utf-8", "UTF-16LE", Charsets.DETECTOR);
        assertDecision(bytes("<meta charset=utf-8><p>" + RUSSIAN, UTF_16BE), "", "UTF-16BE", Charsets.DETECTOR);
        byte[] counts = new byte[4_000];
        for (int i = 0; i < counts.length; i += 2) {
            counts[i] = (byte) (i / 2 % 100);
        }
        assertThat(Charsets.decide(counts, Optional.empty(), Format.HTML).charset())
                .as("numbers of two bytes are no text")
                .isNotEqualTo(UTF_16LE);
    }

    @Test
    void believesTheHeaderBeforeThePage() {
        byte[] page = bytes("<meta charset=koi8-r><p>" + RUSSIAN, CYRILLIC);
        assertDecision(page, "windows-1251", "windows-1251", Charsets.HTTP);
    }

    @Test
    void fallsBackToThePageWhenTheHeaderNamesNoEncoding() {
        byte[] page = bytes("<meta charset=windows-1251><p>" + RUSSIAN, CYRILLIC);
        assertDecision(page, "none", "windows-1251", Charsets.META);
        assertDecision(page, "utf-8", "windows-1251", Charsets.META);
    }

    @Test
    void readsIsoLatinAsWindows() {
        byte[] page = bytes("<meta charset=iso-8859-1><p>" + QUOTED, LATIN);
        Charsets.Decision decision = Charsets.decide(page, Optional.empty(), Format.HTML);
        assertThat(new String(page, decision.charset())).contains(QUOTED);
        assertThat(decision.basis()).isEqualTo(Charsets.META);
    }

    @Test
    void takesUtf8ForWhatItIsWhereABrokenByteStandsInAPageThatDeclaresNothing() {
        byte[] page = bytes("<p>" + QUOTED.repeat(4), UTF_8);
        page[page.length - 2] = (byte) 0xFF;
        assertDecision(page, "", "UTF-8", Charsets.DETECTOR);
        byte[] latin = bytes("<p>" + QUOTED.repeat(4), LATIN);
        assertThat(Charsets.decide(latin, Optional.empty(), Format.HTML).charset())
                .isEqualTo(LATIN);
    }

    @Test
    void takesUtf8ForWhatItIsWhenTheDeclarationIsLeftFromAnotherEncoding() {
        byte[] page = bytes("<meta charset=iso-8859-1><p>" + QUOTED, UTF_8);
        assertDecision(page, "", "UTF-8", Charsets.DETECTOR);
        assertDecision(page, "iso-8859-1", "UTF-8", Charsets.DETECTOR);
    }

    @Test
    void keepsADoubleByteDeclarationOverAFewLuckyBytes() {
        byte[] page = bytes("<meta charset=gbk><p>小", Charset.forName("GBK"));
        assertThat(Utf8Check.of(page).valid()).isTrue();
        assertDecision(page, "", "GB18030", Charsets.META);
    }

    @Test
    void letsTheDetectorDecideWhenDeclaredUtf8IsNone() {
        byte[] page = bytes("<meta charset=utf-8><p>" + RUSSIAN.repeat(20), CYRILLIC);
        assertDecision(page, "", "windows-1251", Charsets.DETECTOR);
        assertDecision(page, "utf-8", "windows-1251", Charsets.DETECTOR);
    }

    @Test
    void keepsDeclaredUtf8OverAStrayByte() {
        byte[] page = bytes("<meta charset=utf-8><p>" + QUOTED, UTF_8);
        page[page.length - 1] = (byte) 0xE9;
        assertDecision(page, "", "UTF-8", Charsets.META);
    }

    @Test
    void keepsUndeclaredUtf8OverAStrayByte() {
        byte[] page = bytes("<p>" + QUOTED.repeat(10), UTF_8);
        page[page.length - 1] = (byte) 0xE9;
        assertDecision(page, "", "UTF-8", Charsets.DETECTOR);
    }

    @Test
    void readsAFewUndeclaredAccentsAsWindowsLatin() {
        byte[] page = bytes(
                "<p>" + "The mayor of Lower Brigg spoke at length about the new bridge. ".repeat(10) + QUOTED, LATIN);
        Charsets.Decision decision = Charsets.decide(page, Optional.empty(), Format.HTML);
        assertThat(new String(page, decision.charset())).contains(QUOTED);
    }

    @Test
    void looksForNoMarkupInPlainText() {
        byte[] text = bytes("<meta charset=koi8-r> is how the page began. " + RUSSIAN, UTF_8);
        assertThat(Charsets.decide(text, Optional.empty(), Format.PLAIN_TEXT))
                .isEqualTo(new Charsets.Decision(UTF_8, Charsets.DETECTOR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=windows-1251>",
                "<META CHARSET='Windows-1251'>",
                "<meta\tcharset = \"cp1251\" />",
                "<meta/charset=windows-1251>",
                "<html><head data-x='<meta charset=utf-8>'><meta charset=windows-1251>",
                "<!-- <meta charset=koi8-r> --><meta charset=windows-1251>",
                "<!--><meta charset=windows-1251>-->",
                "<!doctype html><meta name=a content='charset=koi8-r'><meta charset=windows-1251>",
                "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>",
                "<meta content='text/html;charset=\"windows-1251\"' http-equiv=content-type>",
                "<meta http-equiv=content-type content='text/html; charset windows; charset=windows-1251'>",
                "<meta charset=no-such-thing><meta charset=windows-1251>",
                "<meta charset=windows-1251 charset=koi8-r>",
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?><html>",
                "<?xml version='1.0' encoding = 'windows-1251' ?><html>",
                "</ a><? b><! c><meta charset=windows-1251>",
                "< meta charset=koi8-r><meta charset=windows-1251>"
            })
    void findsWhatThePageDeclares(String head) {
        assertThat(MetaPrescan.encodingOf(bytes(head, ISO_8859_1))).contains(CYRILLIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<meta",
                "<meta charset",
                "<meta charset=",
                "<meta charset=windows-125",
                "<meta charset='windows-1251",
                "<!-- <meta charset=windows-1251>",
                "<metadata charset=windows-1251>",
                "<meta name=description content='text/html; charset=windows-1251'>",
                "<meta http-equiv=content-type content='text/html; charset'>",
                "<meta charset=ebcdic-cp-us>",
                "<meta charset=utf-7>",
                " <?xml version='1.0' encoding='windows-1251'?>",
                "<?xml version='1.0'?><a encoding='windows-1251'>",
                "<?xml encoding='windows-1251"
            })
    void findsNothingWhereNothingIsDeclared(String head) {
        assertThat(MetaPrescan.encodingOf(bytes(head, ISO_8859_1))).isEmpty();
    }

    @Test
    void looksNoFurtherThanTheHead() {
        String late = " ".repeat(MetaPrescan.BYTES) + "<meta charset=windows-1251>";
        assertThat(MetaPrescan.encodingOf(bytes(late, ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, windows-1252",
        "us-ascii, windows-1252",
        " UTF8 , UTF-8",
        "gb2312, GB18030",
        "shift_jis, windows-31j",
        "euc-kr, x-windows-949",
        "latin5, windows-1254",
        "iso-8859-8-i, ISO-8859-8",
        "utf-16, UTF-16LE"
    })
    void readsLabelsAsBrowsersDo(String label, String charset) {
        assertThat(CharsetLabels.of(label)).contains(Charset.forName(charset));
    }

    @Test
    void takesImpossibleDeclarationsInMarkupForWhatTheyMean() {
        assertThat(CharsetLabels.inMarkup("utf-16be")).contains(UTF_8);
        assertThat(CharsetLabels.inMarkup("x-user-defined")).contains(LATIN);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html, ''",
        "'Text/HTML; charset=UTF-8', text/html, UTF-8",
        "'text/html;charset=\"koi8-r\"; x=y', text/html, koi8-r",
        "'text/html; Charset = ''utf-8''', text/html, utf-8",
        "'text/html; charset=', text/html, ''",
        "'text/html; charset', text/html, ''",
        "'text/html; charset=\"utf-8', text/html, ''",
        "'; charset=utf-8', '', utf-8"
    })
    void readsAContentType(String header, String type, String charset) {
        ContentType read = ContentType.parse(header);
        assertThat(read.type()).isEqualTo(type);
        assertThat(read.charset().orElse("")).isEqualTo(charset);
    }

    @Test
    void countsUtf8AsJavaDecodesIt() {
        Random random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[random.nextInt(12)];
            for (int i = 0; i < bytes.length; i++) {
                // Leads and followers rather than ASCII, so that well-formed characters do occur.
                bytes[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt(256) : 0x80 + random.nextInt(0x80));
            }
            String decoded = new String(bytes, UTF_8);
            Utf8Check check = Utf8Check.of(bytes);
            int wellFormed = (int)
                    decoded.codePoints().filter(c -> c >= 0x80 && c != '\uFFFD').count();
            assertThat(check.wellFormed()).isEqualTo(wellFormed);
            assertThat(check.valid()).isEqualTo(decoded.indexOf('\uFFFD') < 0);
        }
    }

    @Test
    void decidesOnAnyBytes() {
        Random random = new Random(11);
        String[] openings = {
            "", "<meta charset=", "<?xml encoding=\"", "<!--", "<meta http-equiv=content-type content='"
        };
        for (int round = 0; round < 3_000; round++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            String page = openings[random.nextInt(openings.length)] + new String(noise, ISO_8859_1);
            Charsets.Decision decision =
                    Charsets.decide(bytes(page, ISO_8859_1), Optional.of(new String(noise, ISO_8859_1)), Format.HTML);
            assertThat(decision.basis()).isNotBlank();
        }
    }

    private static void assertDecision(byte[] body, String http, String charset, String basis) {
        Optional<String> header = http.isEmpty() ? Optional.empty() : Optional.of(http);
        assertThat(Charsets.decide(body, header, Format.HTML))
                .isEqualTo(new Charsets.Decision(Charset.forName(charset), basis));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }
}
