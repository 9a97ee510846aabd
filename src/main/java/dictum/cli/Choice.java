package dictum.cli;

import dictum.citation.CitationOutput;
import dictum.citation.CitationStyle;
import dictum.library.Query;
import dictum.model.PartialDate;
import dictum.model.Quotation;
import dictum.model.Review;
import dictum.model.Snapshot;
import dictum.model.Speaker;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that an option understands, and what each stands for; also offered by shell completion. */
abstract class Choice<T> implements ITypeConverter<T>, Iterable<String> {
    private final Map<String, T> values;

    private Choice(Map<String, T> values) {
        this.values = values;
    }

    @Override
    public T convert(String word) {
        T value = values.get(word);
        if (value == null) {
            throw new TypeConversionException(
                    "\"%s\" is none of %s".formatted(word, String.join(", ", values.keySet())));
        }
        return value;
    }

    @Override
    public Iterator<String> iterator() {
        return values.keySet().iterator();
    }

    /** What a person decided. */
    static final class OfVerdict extends Choice<Review.Verdict> {
        OfVerdict() {
            super(verdicts());
        }

        private static Map<String, Review.Verdict> verdicts() {
            Map<String, Review.Verdict> verdicts = new LinkedHashMap<>();
            for (Review.Verdict verdict : Review.Verdict.values()) {
                verdicts.put(verdict.label(), verdict);
            }
            return verdicts;
        }
    }

    /** How an export is parted into files. */
    static final class OfSplit extends Choice<Split> {
        OfSplit() {
            super(splits());
        }

        private static Map<String, Split> splits() {
            Map<String, Split> splits = new LinkedHashMap<>();
            for (Split split : Split.values()) {
                splits.put(split.name().toLowerCase(Locale.ROOT), split);
            }
            return splits;
        }
    }

    /** What a citation is written in. */
    static final class OfOutput extends Choice<CitationOutput> {
        OfOutput() {
            super(outputs());
        }

        private static Map<String, CitationOutput> outputs() {
            Map<String, CitationOutput> outputs = new LinkedHashMap<>();
            for (CitationOutput output : CitationOutput.values()) {
                outputs.put(output.label(), output);
            }
            return outputs;
        }
    }

    /** The styles that come along. */
    static final class OfStyle extends Choice<CitationStyle> {
        OfStyle() {
            super(styles());
        }

        private static Map<String, CitationStyle> styles() {
            Map<String, CitationStyle> styles = new LinkedHashMap<>();
            CitationStyle.all().forEach(style -> styles.put(style.label(), style));
            return styles;
        }
    }

    /** How words are reported. */
    static final class OfKind extends Choice<Quotation.Kind> {
        OfKind() {
            super(kinds());
        }

        private static Map<String, Quotation.Kind> kinds() {
            Map<String, Quotation.Kind> kinds = new LinkedHashMap<>();
            for (Quotation.Kind kind : Quotation.Kind.values()) {
                kinds.put(kind.label(), kind);
            }
            return kinds;
        }
    }

    /** In which order an answer comes. */
    static final class OfOrder extends Choice<Query.Order> {
        OfOrder() {
            super(orders());
        }

        private static Map<String, Query.Order> orders() {
            Map<String, Query.Order> orders = new LinkedHashMap<>();
            for (Query.Order order : Query.Order.values()) {
                orders.put(order.label(), order);
            }
            return orders;
        }
    }

    /** What a speaker is. */
    static final class OfSpeakerKind extends Choice<String> {
        OfSpeakerKind() {
            super(kinds());
        }

        private static Map<String, String> kinds() {
            Map<String, String> kinds = new LinkedHashMap<>();
            for (String kind : Speaker.KINDS) {
                kinds.put(kind, kind);
            }
            return kinds;
        }
    }

    /** How an input is to be read. */
    static final class OfFormat extends Choice<Snapshot.Format> {
        OfFormat() {
            super(formats());
        }

        private static Map<String, Snapshot.Format> formats() {
            Map<String, Snapshot.Format> formats = new LinkedHashMap<>();
            formats.put("html", Snapshot.Format.HTML);
            formats.put("text", Snapshot.Format.PLAIN_TEXT);
            return formats;
        }
    }

    /** A date as far as it is known, with its year. */
    static final class OfDate implements ITypeConverter<PartialDate> {
        @Override
        public PartialDate convert(String text) {
            return PartialDate.tryParse(text)
                    .filter(PartialDate::hasYear)
                    .orElseThrow(() -> new TypeConversionException(
                            "\"%s\" is no date: write 2020, 2020-03 or 2020-03-16".formatted(text)));
        }
    }
}
