package dictum.citation;

import dictum.model.Entry;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import java.io.IOException;
import java.io.Writer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Wikitext: each statement as a line of prose that names its speaker, and for each article one {@code {{cite news}}}.
 *
 * <p>Wikipedia sets {@code quote=} in quotation marks as one quotation, so only a direct one that is alone of its kind stands there.
 * Whatever a page may hold that wikitext would act on is written as a character reference.
 *
 * @see <a href="https://en.wikipedia.org/wiki/Template:Cite_news">Template:Cite news</a>
 * @see <a href="https://en.wikipedia.org/wiki/Template:Who">Template:Who</a>
 */
final class CiteNews extends SourceFormat {
    private static final String ARCHIVED_AT = "/web/";

    /** Words that go on with the sentence of their cue. */
    private static final Pattern JOINED = Pattern.compile("(?:that|whether|if|how|why|to) ");

    /** Verbs that are no sentence without a hearer, whom the statement does not keep, at the end of a cue. */
    private static final Pattern PRESENT_TO_A_HEARER = Pattern.compile("\\b(?:tells|informs|assures|reminds)$");

    private static final Pattern TO_A_HEARER =
            Pattern.compile("\\b(?:told|informed|assured|reminded|telling|informing|assuring|reminding)$");

    /** The article may well name them: whoever pastes the line is asked to look. */
    private static final String SOMEBODY = "omebody{{who}}";

    CiteNews() {
        super(
                "wikipedia",
                "cite-news.wiki",
                "The template has no place for a speaker: the line of prose before it names them.",
                "quote= holds a direct quotation that is the only one of its article, since Wikipedia puts quotation marks around it.",
                "A speaker who could not be told is Somebody{{who}}: the article may name them.",
                "Identifier, date and occasion of a statement, notes, tags and the snapshot's hash have no place.");
    }

    @Override
    void write(Source source, Articles articles, Writer out) throws IOException {
        String name = "<ref name=\"" + source.key() + "\"";
        String reference = name + ">" + template(source) + "</ref>";
        for (Entry entry : source.entries()) {
            out.write("* " + statement(entry.quotation()) + reference + "\n");
            reference = name + " />";
        }
        out.write("\n");
    }

    /**
     * {@code Ada Okoro (chief engineer) said: the bridge is closed}, {@code … denied that it is}; direct words in marks behind {@code
     * said}.
     */
    private static String statement(Quotation quotation) {
        boolean direct = quotation.kind() == Quotation.Kind.DIRECT;
        String words = quotation.parts().stream()
                .map(part -> direct ? "\"" + inMarks(part) + "\"" : OneLine.of(part))
                .collect(Collectors.joining(" … "));
        String cue = direct ? "said" : Wording.cue(quotation).orElse("said");
        boolean known = quotation.speaker().isPresent();
        if (cue.startsWith("according")) {
            String speaker = known ? harmless(Wording.speaker(quotation)) : "s" + SOMEBODY;
            return "According to " + speaker + harmless(": " + words);
        }
        String speaker = known ? harmless(capitalised(Wording.speaker(quotation))) : "S" + SOMEBODY;
        String joint = JOINED.matcher(words).lookingAt() ? " " : ": ";
        return speaker + " " + harmless(withoutHearer(cue) + joint + words);
    }

    /** Words that stand in marks, which Wikipedia's manual wants straight. */
    private static String inMarks(String words) {
        return OneLine.of(InnerMarks.set(words, InnerMarks.Form.STRAIGHT));
    }

    /** {@code told that …} is no sentence: {@code said that …}. */
    private static String withoutHearer(String cue) {
        String said = TO_A_HEARER.matcher(cue).replaceFirst("said");
        return PRESENT_TO_A_HEARER.matcher(said).replaceFirst("says");
    }

    private static String capitalised(String sentence) {
        int first = sentence.isEmpty() ? 0 : sentence.offsetByCodePoints(0, 1);
        return sentence.substring(0, first).toUpperCase(Locale.ROOT) + sentence.substring(first);
    }

    private static String template(Source source) {
        StringBuilder template = new StringBuilder("{{cite news");
        authors(template, source.authors());
        source.title().ifPresent(title -> parameter(template, "title", harmless(title)));
        source.publication().ifPresent(work -> parameter(template, "work", harmless(work)));
        source.issued().ifPresent(date -> parameter(template, "date", written(date)));
        source.url().ifPresent(url -> parameter(template, "url", address(url)));
        archive(template, source);
        source.url()
                .ifPresent(url ->
                        parameter(template, "access-date", source.accessed().toString()));
        source.language().ifPresent(language -> parameter(template, "language", harmless(language)));
        List<Quotation> direct = source.entries().stream()
                .map(Entry::quotation)
                .filter(quotation -> quotation.kind() == Quotation.Kind.DIRECT)
                .toList();
        if (direct.size() == 1) {
            String quoted =
                    direct.get(0).parts().stream().map(CiteNews::inMarks).collect(Collectors.joining(" ... "));
            parameter(template, "quote", harmless(quoted));
        }
        return template.append("}}").toString();
    }

    private static void authors(StringBuilder template, List<ListName> authors) {
        for (int i = 0; i < authors.size(); i++) {
            ListName author = authors.get(i);
            int number = i + 1;
            if (author.literal()) {
                parameter(template, "author" + number, harmless(author.family()));
            } else {
                String suffix = author.suffix().isEmpty() ? "" : " " + author.suffix();
                parameter(template, "last" + number, harmless(author.family()));
                parameter(template, "first" + number, harmless(author.given() + suffix));
            }
        }
    }

    /** The template demands the day of archiving; an address that does not tell it is left out. */
    private static void archive(StringBuilder template, Source source) {
        Optional<String> day = source.archive().flatMap(CiteNews::archived);
        if (day.isPresent() && source.url().isPresent()) {
            parameter(template, "url-status", "live");
            parameter(template, "archive-url", address(source.archive().orElseThrow()));
            parameter(template, "archive-date", day.get());
        }
    }

    /** The day in an address of a web archive: {@code …/web/20260305101500/…}. */
    private static Optional<String> archived(String url) {
        int at = url.indexOf(ARCHIVED_AT);
        int from = at + ARCHIVED_AT.length();
        if (at < 0 || url.length() < from + 8) {
            return Optional.empty();
        }
        String digits = url.substring(from, from + 8);
        return PartialDate.tryParse(digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6))
                .map(PartialDate::toString);
    }

    /** A day as ISO writes it; a month in words, since the template takes {@code 2026-03} for an error. */
    private static String written(PartialDate date) {
        return date.hasMonth() && !date.hasDay()
                ? Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.US) + " " + date.year()
                : date.toString();
    }

    private static void parameter(StringBuilder template, String name, String value) {
        template.append(" |").append(name).append('=').append(value);
    }

    private static String harmless(String text) {
        String line = OneLine.of(text);
        StringBuilder harmless = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '|' -> harmless.append("{{!}}");
                case '<', '>', '{', '}', '[', ']', '&', '~' -> reference(harmless, c);
                case '\'', '_' -> {
                    boolean doubled =
                            i + 1 < line.length() && line.charAt(i + 1) == c || i > 0 && line.charAt(i - 1) == c;
                    if (doubled) {
                        reference(harmless, c);
                    } else {
                        harmless.append(c);
                    }
                }
                default -> harmless.append(c);
            }
        }
        return harmless.toString();
    }

    private static void reference(StringBuilder text, char c) {
        text.append("&#").append((int) c).append(';');
    }

    private static String address(String url) {
        return url.replace("|", "%7C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("[", "%5B")
                .replace("]", "%5D")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("\"", "%22")
                .replace("''", "%27%27")
                .replace(" ", "%20");
    }
}
