package dictum.library;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.Quotation;
import dictum.model.Snapshot;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Pages that would wear a reader out or mislead it, from their bytes to their quotations. */
final class HostilePagesTest {
    private static final String QUOTED_WORDS = "The tide came up to the third step";
    private static final String LAST_WORDS =
            "Nobody knew on Friday evening who had left the sluice open, or for how many hours it had been so.";
    private static final String PROSE_WORDS =
            "The old harbour will be open again before the summer, and the town will pay for the work on its walls.";
    private static final String QUOTE = "<p>“" + QUOTED_WORDS + ",” said Ada Okoro, who keeps the harbour.</p>";
    private static final String PROSE = "<p>" + PROSE_WORDS + "</p>";
    private static final String ARTICLE = "<html><body><article><h1>Tide</h1>" + PROSE + "%s" + QUOTE + "<p>"
            + LAST_WORDS + "</p></article></body></html>";

    private final PageSource pages = new PageSource(false);

    @TestFactory
    List<DynamicTest> whatIsNestedOrEndlessIsReadOrRefusedAndNeverHangs() {
        Map<String, String> inside = new LinkedHashMap<>();
        for (String tag : List.of("div", "span", "b", "table", "ul", "a", "font", "blockquote")) {
            inside.put("nested " + tag, "<%s>".formatted(tag).repeat(100_000));
        }
        StringBuilder attributes = new StringBuilder("<p ");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append("a").append(i).append(' ');
        }
        inside.put("a million attributes", attributes.append(">x</p>").toString());
        inside.put("a line of millions", "<p>" + "word ".repeat(1_500_000) + "</p>");
        inside.put(
                "a quotation of 100,000 characters",
                "<p>“" + "and then we went on ".repeat(5000) + "home,” said Mara Olin.</p>");
        inside.put("a million marks", "<p>" + "“".repeat(500_000) + "\" ".repeat(500_000) + "</p>");
        inside.put("comments in a comment", "<!-- ".repeat(200_000) + "-->");
        inside.put("entities", "<p>" + "&amp;&#x27;&nbsp;".repeat(100_000) + "</p>");
        List<DynamicTest> tests = new ArrayList<>();
        inside.forEach((name, part) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            long start = System.nanoTime();
            try {
                assertStoryKept(read(ARTICLE.formatted(part).getBytes(UTF_8)));
            } catch (DictumException told) {
                assertThat(told.kind()).isEqualTo(Kind.TOO_DEEP);
                assertThat(name).startsWith("nested");
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        })));
        return tests;
    }

    @Test
    void aCommentThatIsNeverClosedTakesOnlyWhatIsBehindIt() {
        assertThat(read(ARTICLE.formatted(QUOTE + "<p>" + LAST_WORDS + "</p>" + "<!-- ".repeat(200_000))
                                .getBytes(UTF_8))
                        .article()
                        .text())
                .containsSubsequence(PROSE_WORDS, QUOTED_WORDS, LAST_WORDS);
    }

    @Test
    void aLongQuotationIsKeptWhole() {
        String words = "and then we went on ".repeat(5000) + "home";
        Reading reading = read(
                ARTICLE.formatted("<p>“" + words + ",” said Mara Olin.</p>").getBytes(UTF_8));

        assertThat(reading.article().text()).contains(words);
        assertThat(reading.quotations()).extracting(Quotation::text).anyMatch(text -> text.contains(words));
        assertStoryKept(reading);
    }

    @TestFactory
    List<DynamicTest> whateverAPageSaysOfItsEncodingItsWordsAreRight() {
        String cyrillic =
                ARTICLE.formatted("<p>«Вода поднялась до третьей ступени», — сказала Ада Окоро вчера вечером.</p>");
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("UTF-8 undeclared", cyrillic.getBytes(UTF_8));
        pages.put("UTF-8 that calls itself Latin", meta("iso-8859-1", cyrillic).getBytes(UTF_8));
        pages.put(
                "UTF-8 that calls itself Cyrillic",
                meta("windows-1251", cyrillic).getBytes(UTF_8));
        pages.put("windows-1251 declared", meta("windows-1251", cyrillic).getBytes(Charset.forName("windows-1251")));
        pages.put(
                "KOI8-R declared",
                meta("koi8-r", cyrillic)
                        .replace('“', '"')
                        .replace('”', '"')
                        .replace('«', '"')
                        .replace('»', '"')
                        .replace('—', '-')
                        .getBytes(Charset.forName("KOI8-R")));
        pages.put("UTF-16 with a mark", marked(0xFE, 0xFF, cyrillic.getBytes(UTF_16BE)));
        pages.put("UTF-16 the other way", marked(0xFF, 0xFE, cyrillic.getBytes(UTF_16LE)));
        pages.put("UTF-16 without a mark", cyrillic.getBytes(UTF_16BE));
        pages.put("UTF-16 without a mark, the other way", cyrillic.getBytes(UTF_16LE));
        pages.put("UTF-16 that calls itself UTF-8", meta("utf-8", cyrillic).getBytes(UTF_16LE));
        List<DynamicTest> tests = new ArrayList<>();
        pages.forEach((name, bytes) -> tests.add(DynamicTest.dynamicTest(name, () -> {
            Reading reading = read(bytes);
            assertThat(reading.article().text()).contains("Вода поднялась до третьей ступени");
            assertStoryKept(reading);
        })));
        return tests;
    }

    /** Sixty cases: twenty encodings, each declared in three ways. */
    @TestFactory
    List<DynamicTest> everyEncodingIsReadAsItIsDeclared() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String charset : List.of("windows-1252", "iso-8859-15", "macintosh")) {
            words.put(charset, "Après la marée, la porte était fermée à clé");
        }
        for (String charset : List.of("windows-1250", "iso-8859-2")) {
            words.put(charset, "Przypływ sięgnął trzeciego stopnia, mówiła żona śluzowego");
        }
        for (String charset : List.of("windows-1251", "koi8-r", "iso-8859-5", "ibm866")) {
            words.put(charset, "Вода поднялась до третьей ступени");
        }
        words.put("koi8-u", "Вода піднялася до третьої сходинки");
        for (String charset : List.of("windows-1253", "iso-8859-7")) {
            words.put(charset, "Η παλίρροια έφτασε στο τρίτο σκαλοπάτι");
        }
        words.put("windows-1254", "Gelgit üçüncü basamağa kadar yükseldi, dedi kızı");
        words.put("windows-1257", "Potvynis pakilo iki trečio laiptelio, šliuzas buvo žemai");
        words.put("shift_jis", "潮は三段目まで来ました");
        words.put("euc-jp", "潮は三段目まで来ました");
        words.put("gb18030", "潮水涨到了第三级台阶");
        words.put("big5", "潮水漲到了第三級台階");
        words.put("euc-kr", "밀물이 셋째 계단까지 올라왔다");
        words.put("utf-8", "Après la marée, 潮は三段目まで, Вода поднялась");
        assertThat(words).hasSize(20);
        List<DynamicTest> tests = new ArrayList<>();
        words.forEach((label, said) -> {
            Charset charset = label.equals("macintosh") ? Charset.forName("x-MacRoman") : Charset.forName(label);
            String page = ARTICLE.replace('“', '"').replace('”', '"').formatted("<p>" + said + ".</p>");
            Map<String, byte[]> declared = new LinkedHashMap<>();
            declared.put("meta", meta(label, page).getBytes(charset));
            declared.put(
                    "http-equiv",
                    page.replace(
                                    "<body>",
                                    "<head><META content='text/html; charset=%s' http-equiv=content-type></head><body>"
                                            .formatted(label.toUpperCase(Locale.ROOT)))
                            .getBytes(charset));
            declared.put(
                    "after a comment that names another",
                    meta(label, page.replace("<html>", "<html><!-- <meta charset=utf-16> -->"))
                            .getBytes(charset));
            declared.forEach((how, bytes) -> tests.add(DynamicTest.dynamicTest(label + " by " + how, () -> {
                Reading reading = read(bytes);
                assertThat(reading.article().text()).contains(said);
                assertThat(reading.article().notes().damage()).isEmpty();
                assertStoryKept(reading);
            })));
        });
        assertThat(tests).hasSize(60);
        return tests;
    }

    @Test
    void charactersThatAreDamagedAreTold() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("<p>It was â€œmojibakeâ€\u009D that the copyist left.</p>", "places that were decoded twice: 2");
        told.put("<p>He came to SÃ£o Vale at the cafÃ©.</p>", "places that were decoded twice: 2");
        told.put("<p>The sum was \u202E0001\u202C.</p>", "marks that show letters in another order than they stand: 1");
        told.put("<p>Two \uFFFD\uFFFD were lost.</p>", "characters that could not be decoded: 2");
        told.forEach((part, damage) -> assertThat(read(ARTICLE.formatted(part).getBytes(UTF_8))
                        .article()
                        .notes()
                        .damage())
                .containsExactly(damage));
        assertThat(read(ARTICLE.formatted(
                                        "<p>IRMÃ »Vale« in Âge, zero\u200Dwidth, \u2067isolated\u2069, 5 € for â.</p>")
                                .getBytes(UTF_8))
                        .article()
                        .notes()
                        .damage())
                .isEmpty();
    }

    @Test
    void damagedAndInvisibleCharactersShiftNothing() {
        byte[] invalid = ARTICLE.formatted("<p>Before \u00FF\u00FE it.</p>")
                .replace('“', '"')
                .replace('”', '"')
                .getBytes(ISO_8859_1);
        for (byte[] page : List.of(
                invalid,
                ARTICLE.formatted(
                                "<p>\u202Ereversed\u202C and \u200Bzero\u200D width \uFEFF inside, 😀 beyond the plane.</p>")
                        .getBytes(UTF_8),
                ARTICLE.formatted("<p>It was â€œmojibakeâ€\u009D that the copyist left.</p>")
                        .getBytes(UTF_8),
                ARTICLE.formatted("<p>A lone \\uD800 half, &#xD800; too, &#0; and &#x110000;.</p>")
                        .getBytes(UTF_8),
                ARTICLE.formatted("<p>e\u0301 is not é, ﬁ is not fi.</p>").getBytes(UTF_8))) {
            assertStoryKept(read(page));
        }
        Snapshot kept = snapshot(invalid);
        byte[] bytes = new byte[kept.body().size()];
        kept.body().bytes().get(bytes);
        assertThat(bytes).as("the page stays as it came").isEqualTo(invalid);
    }

    private Reading read(byte[] page) {
        return QuoteLibrary.read(snapshot(page));
    }

    private Snapshot snapshot(byte[] page) {
        return pages.given(
                        "page.html", page, new PageSource.Manner(Optional.empty(), Optional.of(Snapshot.Format.HTML)))
                .snapshot();
    }

    private static String meta(String charset, String page) {
        return page.replace("<body>", "<head><meta charset=\"%s\"></head><body>".formatted(charset));
    }

    private static byte[] marked(int first, int second, byte[] rest) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(first);
        all.write(second);
        all.writeBytes(rest);
        return all.toByteArray();
    }

    /** What stands around the hostile part is in the text, in order, and its quotation is found. */
    private static void assertStoryKept(Reading reading) {
        String text = reading.article().text();
        int at = 0;
        for (String words : List.of(PROSE_WORDS, QUOTED_WORDS, "said Ada Okoro, who keeps the harbour.", LAST_WORDS)) {
            at = text.indexOf(words, at);
            assertThat(at).as(words).isNotNegative();
        }
        assertThat(reading.quotations())
                .allMatch(quotation -> quotation.isVerbatimIn(reading.article()))
                .extracting(Quotation::text)
                .anyMatch(words -> words.contains(QUOTED_WORDS));
    }
}
