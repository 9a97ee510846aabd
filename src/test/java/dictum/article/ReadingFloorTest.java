package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dictum.model.Article;
import dictum.model.DictumException;
import dictum.model.Found;
import dictum.model.Snapshot.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Measures reading on real pages with known texts and fields. The floors only rise.
 *
 * <p>The rules were written with these pages in view: the floors guard the code; other sites come out somewhat lower.
 */
final class ReadingFloorTest {
    private static final Path PAGES = Path.of("..", "shared", "data", "pages");

    /** Behind the days of all pages, since none later than its capture is believed. */
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern QUOTED = Pattern.compile("[“„][^“”„]{12,}[“”]|«[^«»]{12,}»");

    private static final Pattern BEFORE_NAMES = Pattern.compile(
            "^\\s*(?:(?:written|posted|reported|published|story|text)\\s+)?(?:by|von|par|por|di|da|door|af|av|autor(?:in)?|author)\\b[\\s:.]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_NAMES = Pattern.compile(
            "\\s*(?:[,;|/•·、，\n&]|\\s(?:and|und|et|y|e|och|og|en|with|mit)\\s)\\s*", Pattern.CASE_INSENSITIVE);

    private double precision;
    private double recall;
    private int answers;
    private int texts;
    private int quoted;
    private int keptQuoted;
    private int givenQuoted;
    private int rightQuoted;
    private int dated;
    private int rightDates;
    private int tongues;
    private int rightTongues;
    private int titled;
    private int rightTitles;
    private int published;
    private int rightPublications;
    private int givenDates;
    private int signed;
    private int namesGiven;
    private int rightNames;

    @Test
    void readsPagesOfTheExtractionBenchmark() throws IOException {
        measure("aeb");
        assertThat(body()).as("F1 of the body in four-word shingles").isGreaterThanOrEqualTo(0.976);
        assertThat((double) keptQuoted / quoted).as("quoted passages kept").isGreaterThanOrEqualTo(0.99);
        assertThat((double) rightQuoted / givenQuoted)
                .as("quoted passages right")
                .isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void readsNewsPagesInManyLanguages() throws IOException {
        measure("fundus");
        assertThat(body()).as("F1 of the body in four-word shingles").isGreaterThanOrEqualTo(0.966);
        assertThat((double) keptQuoted / quoted).as("quoted passages kept").isGreaterThanOrEqualTo(0.99);
        assertThat((double) rightQuoted / givenQuoted)
                .as("quoted passages right")
                .isGreaterThanOrEqualTo(0.97);
        assertThat((double) rightDates / dated).as("day of publication").isGreaterThanOrEqualTo(0.98);
        assertThat((double) rightTongues / tongues).as("language").isGreaterThanOrEqualTo(0.955);
        assertThat((double) rightTitles / titled).as("title").isGreaterThanOrEqualTo(0.84);
        assertThat((double) rightPublications / published).as("publication").isGreaterThanOrEqualTo(0.65);
        assertThat(writers()).as("F1 of the writers' names").isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void findsTheDayOnPagesOfManyKinds() throws IOException {
        measure("htmldate");
        assertThat((double) rightDates / dated).as("day of publication").isGreaterThanOrEqualTo(0.925);
        assertThat((double) rightDates / givenDates)
                .as("days given that are right")
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsPagesOfManyKinds() throws IOException {
        measure("wcxb");
        assertThat(body()).as("F1 of the body in four-word shingles").isGreaterThanOrEqualTo(0.94);
        assertThat((double) rightDates / dated).as("day of publication").isGreaterThanOrEqualTo(0.87);
        assertThat(writers()).as("F1 of the writers' names").isGreaterThanOrEqualTo(0.8);
    }

    private void measure(String set) throws IOException {
        Path gold = PAGES.resolve(set).resolve("gold.jsonl");
        assumeTrue(Files.exists(gold), "the measuring pages are not beside the project");
        JsonMapper json = new JsonMapper();
        for (String line : Files.readAllLines(gold)) {
            JsonNode page = json.readTree(line);
            Path file =
                    PAGES.resolve(set).resolve("html").resolve(page.path("file").asText());
            compare(page, read(file));
        }
    }

    private static Optional<Article> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            return Optional.of(new ArticleReader().read(Pages.snapshot(bytes, Format.HTML, LATER)));
        } catch (DictumException noArticle) {
            return Optional.empty();
        }
    }

    private void compare(JsonNode page, Optional<Article> article) {
        String text = article.map(Article::text).orElse("");
        compareTexts(page.path("text").asText(""), text);
        String day = page.path("published").asText("");
        if (day.length() >= 10) {
            dated++;
            givenDates += article.flatMap(Article::issued).isPresent() ? 1 : 0;
            rightDates += article.flatMap(Article::issued)
                            .filter(found -> found.value().toString().equals(day.substring(0, 10)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        compareWriters(page.path("authors"), article);
        String title = page.path("title").asText("");
        if (!title.isEmpty()) {
            titled++;
            rightTitles += isSame(article.flatMap(Article::title), title) ? 1 : 0;
        }
        String publication = page.path("site").asText("");
        if (!publication.isEmpty()) {
            published++;
            rightPublications += isSame(article.flatMap(Article::publisher), publication) ? 1 : 0;
        }
        String language = page.path("lang").asText("");
        if (!language.isEmpty()) {
            tongues++;
            rightTongues += article.flatMap(Article::language)
                            .filter(found -> found.value().startsWith(language.substring(0, 2)))
                            .isPresent()
                    ? 1
                    : 0;
        }
    }

    private void compareWriters(JsonNode marked, Optional<Article> article) {
        Set<String> wanted = new HashSet<>();
        marked.forEach(name -> wanted.addAll(names(name.asText())));
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> given = new HashSet<>();
        article.ifPresent(read ->
                read.authors().forEach(found -> given.addAll(names(found.value().name()))));
        signed += wanted.size();
        namesGiven += given.size();
        given.retainAll(wanted);
        rightNames += given.size();
    }

    /** The names in a line, as they are compared. */
    private static Set<String> names(String line) {
        Set<String> names = new HashSet<>();
        for (String part : BETWEEN_NAMES.split(BEFORE_NAMES.matcher(line).replaceFirst(""), -1)) {
            String key = Words.key(BEFORE_NAMES.matcher(part).replaceFirst(""));
            if (!key.isEmpty()) {
                names.add(key);
            }
        }
        return names;
    }

    private double writers() {
        return 2.0 * rightNames / (signed + namesGiven);
    }

    private static boolean isSame(Optional<Found<String>> found, String marked) {
        return found.filter(given -> Words.same(given.value(), marked)).isPresent();
    }

    private void compareTexts(String gold, String text) {
        if (gold.isEmpty()) {
            return;
        }
        Map<String, Integer> wanted = shingles(gold);
        Map<String, Integer> found = shingles(text);
        int common = wanted.entrySet().stream()
                .mapToInt(one -> Math.min(one.getValue(), found.getOrDefault(one.getKey(), 0)))
                .sum();
        texts++;
        recall += (double) common / sum(wanted);
        if (!found.isEmpty()) {
            answers++;
            precision += (double) common / sum(found);
        }
        String plain = String.join(" ", words(text));
        Matcher passages = QUOTED.matcher(gold);
        while (passages.find()) {
            quoted++;
            keptQuoted += plain.contains(String.join(" ", words(passages.group()))) ? 1 : 0;
        }
        String marked = String.join(" ", words(gold));
        Matcher given = QUOTED.matcher(text);
        while (given.find()) {
            givenQuoted++;
            rightQuoted += marked.contains(String.join(" ", words(given.group()))) ? 1 : 0;
        }
    }

    private double body() {
        double p = precision / answers;
        double r = recall / texts;
        return 2 * p * r / (p + r);
    }

    private static int sum(Map<String, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static Map<String, Integer> shingles(String text) {
        List<String> words = words(text);
        Map<String, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3) && !words.isEmpty(); i++) {
            shingles.merge(String.join(" ", words.subList(i, Math.min(i + 4, words.size()))), 1, Integer::sum);
        }
        return shingles;
    }
}
