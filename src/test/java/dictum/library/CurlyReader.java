package dictum.library;

import dictum.attribution.QuoteReader;
import dictum.model.Article;
import dictum.model.Quotation;
import dictum.model.Span;
import dictum.model.Speaker;
import dictum.model.Uttered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An engine small enough to reason about: whatever stands in curly marks, by whoever "said" it next, with the role after a comma. */
final class CurlyReader implements QuoteReader {
    private final String version;
    private final Predicate<Quotation> keeps;

    CurlyReader() {
        this("curly-1", quotation -> true);
    }

    CurlyReader(String version, Predicate<Quotation> keeps) {
        this.version = version;
        this.keeps = keeps;
    }

    @Override
    public List<Quotation> read(Article article) {
        String text = article.text();
        List<Quotation> found = new ArrayList<>();
        for (int open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
            int close = text.indexOf('”', open);
            if (close < 0) {
                break;
            }
            Span span = new Span(open + 1, close);
            Quotation quotation = new Quotation(
                    Quotation.Kind.DIRECT,
                    Quotation.Act.SPEECH,
                    span.of(text),
                    List.of(span),
                    Optional.empty(),
                    Optional.empty(),
                    speaker(text, close + 1),
                    Uttered.undated("the test engine reads no dates"),
                    Optional.empty(),
                    0.5,
                    "curly",
                    List.of("in curly marks"));
            if (keeps.test(quotation)) {
                found.add(quotation);
            }
        }
        return found;
    }

    @Override
    public String version() {
        return version;
    }

    private static Optional<Speaker> speaker(String text, int from) {
        String cue = " said ";
        if (!text.startsWith(cue, from)) {
            return Optional.empty();
        }
        int end = text.indexOf('.', from);
        while (end > 0 && !Character.isLowerCase(text.charAt(end - 1))) {
            end = text.indexOf('.', end + 1);
        }
        String credit = text.substring(from + cue.length(), end < 0 ? text.length() : end);
        int comma = credit.indexOf(", ");
        return Optional.of(
                comma < 0
                        ? new Speaker.Person(credit, Optional.empty(), Optional.empty())
                        : new Speaker.Person(
                                credit.substring(0, comma),
                                Optional.of(credit.substring(comma + 2)),
                                Optional.empty()));
    }
}
