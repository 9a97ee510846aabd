package dictum.library;

import dictum.model.DictumException;
import dictum.model.DictumException.Kind;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what a person types into a search: fields are taken out, what is left are words. */
final class QueryWords {
    private static final String FROM_TO = "..";

    private final QueryCopy query;
    private final List<String> words = new ArrayList<>();

    private QueryWords(Query defaults) {
        this.query = new QueryCopy(defaults);
    }

    static Query parse(String typed, Query defaults) {
        QueryWords reading = new QueryWords(defaults);
        for (String part : parts(typed)) {
            int colon = part.indexOf(':');
            boolean field = colon > 0
                    && colon < part.length() - 1
                    && part.charAt(0) != '"'
                    && reading.take(part.substring(0, colon).toLowerCase(Locale.ROOT), bare(part.substring(colon + 1)));
            if (!field) {
                reading.words.add(part);
            }
        }
        String left = String.join(" ", reading.words).strip();
        return left.isEmpty()
                ? reading.query.done()
                : reading.query.words(Optional.of(left)).done();
    }

    /** Parted at spaces, but not within quotation marks. */
    private static List<String> parts(String typed) {
        String even = typed.replace('“', '"').replace('”', '"').replace('„', '"');
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < even.length(); i++) {
            char c = even.charAt(i);
            quoted ^= c == '"';
            if (Character.isWhitespace(c) && !(quoted && even.indexOf('"', i) >= 0)) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        if (!even.isEmpty() && Character.isWhitespace(even.charAt(even.length() - 1)) && !parts.isEmpty()) {
            // The space says that the last word is finished.
            parts.add("");
        }
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        if (part.length() > 0) {
            parts.add(part.toString());
            part.setLength(0);
        }
    }

    private static String bare(String value) {
        return value.replace("\"", "").strip();
    }

    /** Whether {@code field} is one; then its value is taken. */
    private boolean take(String field, String value) {
        Optional<String> given = Optional.of(value).filter(words -> !words.isEmpty());
        switch (field) {
            case "speaker" -> query.speaker(given);
            case "role" -> query.role(given);
            case "outlet" -> query.outlet(given);
            case "article" -> query.article(given);
            case "lang", "language" -> query.language(given);
            case "tag" -> query.tag(given);
            case "kind" ->
                query.kind(Optional.of(choice(field, value, Quotation.Kind.values(), Quotation.Kind::label)));
            case "status" ->
                query.verdict(Optional.of(choice(field, value, Review.Verdict.values(), Review.Verdict::label)));
            case "sort" -> query.order(choice(field, value, Query.Order.values(), Query.Order::label));
            case "confidence" -> confidence(value);
            case "said" -> query.said(first(field, value), last(field, value));
            case "issued" -> query.issued(first(field, value), last(field, value));
            case "with" -> {
                switch (value) {
                    case "thoughts" -> query.thoughts(true);
                    case "rejected" -> query.rejected(true);
                    default -> throw usage("with:%s: there are with:thoughts and with:rejected".formatted(value));
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static <T> T choice(String field, String value, T[] choices, Function<T, String> label) {
        return Arrays.stream(choices)
                .filter(one -> label.apply(one).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> usage("%s:%s: choose %s"
                        .formatted(
                                field, value, Arrays.stream(choices).map(label).collect(Collectors.joining(", ")))));
    }

    /** {@code 0.8} is at least that, {@code 0.5..0.8} less than the second, {@code ..0.5} less than that. */
    private void confidence(String value) {
        int dots = value.indexOf(FROM_TO);
        String least = dots < 0 ? value : value.substring(0, dots);
        String bound = dots < 0 ? "" : value.substring(dots + FROM_TO.length());
        if (dots == 0 && bound.isEmpty()) {
            throw usage("confidence:.. has no number: write confidence:0.8 for at least that");
        }
        query.confidence(
                Optional.of(least).filter(number -> !number.isEmpty()).map(QueryWords::share),
                Optional.of(bound).filter(number -> !number.isEmpty()).map(QueryWords::share));
    }

    private static double share(String value) {
        String number =
                value.startsWith(">=") ? value.substring(2) : value.startsWith(">") ? value.substring(1) : value;
        try {
            double share = Double.parseDouble(number);
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException none) {
            throw usage(
                    "confidence:%s is no number: write confidence:0.8 for at least that, or 0.5..0.8".formatted(value),
                    none);
        }
        throw usage("confidence:%s is not between 0 and 1".formatted(value));
    }

    /** The first day of {@code 2026}, {@code 2026-03..2026-05}, {@code 2026-03..} or {@code ..2026}. */
    private static Optional<PartialDate> first(String field, String value) {
        int dots = value.indexOf(FROM_TO);
        return date(field, dots < 0 ? value : value.substring(0, dots));
    }

    private static Optional<PartialDate> last(String field, String value) {
        int dots = value.indexOf(FROM_TO);
        return date(field, dots < 0 ? value : value.substring(dots + FROM_TO.length()));
    }

    private static Optional<PartialDate> date(String field, String written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(PartialDate.tryParse(written)
                .orElseThrow(() -> usage("%s:%s is no date: write 2020, 2020-03 or 2020-03-16, or two with .. between"
                        .formatted(field, written))));
    }

    private static DictumException usage(String message) {
        return new DictumException(Kind.USAGE, message);
    }

    private static DictumException usage(String message, Exception cause) {
        return new DictumException(Kind.USAGE, message, cause);
    }
}
