package dictum.attribution;

import dictum.attribution.Frame.Paragraph;
import dictum.model.Article;
import dictum.model.Passage;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The yardstick the engine is measured against: what stands in quotation marks belongs to the nearest name beside a verb of
 * speech in its paragraph, or to nobody.
 */
public final class NearestNameReader implements QuoteReader {
    private static final int FEWEST_WORDS = 3;

    @Override
    public List<Quotation> read(Article article) {
        Frame frame = Frame.of(article);
        List<Quotation> quotations = new ArrayList<>();
        for (Paragraph paragraph : frame.paragraphs()) {
            List<Credited> credits = credits(paragraph);
            for (Quoted quoted : paragraph.quoted()) {
                if (words(article.text(), quoted.inner()) >= FEWEST_WORDS) {
                    quotations.add(quotation(article.text(), quoted, nearest(quoted, credits)));
                }
            }
        }
        return quotations;
    }

    @Override
    public String version() {
        return "nearest-name-1";
    }

    /** A run of capitalised words with the verb of speech beside it. */
    private record Credited(Span name, Span verb) {
        int distance(Quoted quoted) {
            int from = Math.min(name.start(), verb.start());
            int to = Math.max(name.end(), verb.end());
            return Math.min(Math.abs(from - quoted.close()), Math.abs(quoted.open() - to));
        }
    }

    private static List<Credited> credits(Paragraph paragraph) {
        List<Credited> credits = new ArrayList<>();
        for (Frame.Sentence sentence : paragraph.sentences()) {
            List<Unit> units = sentence.units();
            for (int i = 0; i < units.size(); i++) {
                boolean speech = units.get(i)
                        .cueVerb()
                        .filter(verb -> verb.has('s') && verb.has('q') && verb.isFinite())
                        .isPresent();
                if (!speech) {
                    continue;
                }
                int verbAt = i;
                Optional<Span> name = nameBefore(units, i).or(() -> nameAfter(units, verbAt));
                Span verb = units.get(i).span();
                name.ifPresent(span -> credits.add(new Credited(span, verb)));
            }
        }
        return credits;
    }

    private static Optional<Span> nameBefore(List<Unit> units, int verb) {
        int from = verb;
        while (from > 0 && units.get(from - 1).isCapitalised()) {
            from--;
        }
        return from == verb
                ? Optional.empty()
                : Optional.of(
                        new Span(units.get(from).start(), units.get(verb - 1).end()));
    }

    private static Optional<Span> nameAfter(List<Unit> units, int verb) {
        int to = verb + 1;
        while (to < units.size() && units.get(to).isCapitalised()) {
            to++;
        }
        return to == verb + 1
                ? Optional.empty()
                : Optional.of(
                        new Span(units.get(verb + 1).start(), units.get(to - 1).end()));
    }

    private static @Nullable Credited nearest(Quoted quoted, List<Credited> credits) {
        Credited nearest = null;
        for (Credited credit : credits) {
            if (nearest == null || credit.distance(quoted) < nearest.distance(quoted)) {
                nearest = credit;
            }
        }
        return nearest;
    }

    private static Quotation quotation(String text, Quoted quoted, @Nullable Credited credit) {
        List<Span> spans = List.of(quoted.inner());
        Optional<Passage> source = Optional.ofNullable(credit).map(found -> Passage.of(text, found.name()));
        return new Quotation(
                Quotation.Kind.DIRECT,
                Quotation.Act.SPEECH,
                Quotation.textAt(text, spans),
                spans,
                Optional.ofNullable(credit).map(found -> Passage.of(text, found.verb())),
                source,
                source.map(name -> new Speaker.Person(name.text(), Optional.empty(), Optional.empty())),
                Uttered.undated("the nearest-name reader tells no dates"),
                Optional.empty(),
                0.5,
                "nearest name",
                List.of());
    }

    private static long words(String text, Span span) {
        return Units.of(text, span).stream().filter(Unit::isWord).count();
    }
}
