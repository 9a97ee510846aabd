package dictum.store;

import dictum.model.Quotation;
import dictum.model.Reference;
import dictum.model.Speaker;
import dictum.model.Tag;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What the search index holds of a quotation: its words, everything it can be filtered and counted by, and its order. */
final class SearchFields {
    static final String WORDS = "words";
    static final String PAGE = "page";
    static final String PLACE = "place";
    static final String SPEAKER = "speaker";
    static final String NAME_KEY = "name_key";
    static final String ROLE = "role";
    static final String OUTLET = "outlet";
    static final String CITE_KEY = "cite_key";
    static final String SHA = "sha";
    static final String LANGUAGE = "language";
    static final String KIND = "kind";
    static final String ACT = "act";
    static final String VERDICT = "verdict";
    static final String CONFIDENCE = "confidence";
    static final String TAG = "tag";
    static final String SAID_FIRST = "said_first";
    static final String SAID_LAST = "said_last";
    static final String ISSUED_FIRST = "issued_first";
    static final String ISSUED_LAST = "issued_last";
    static final String RISK = "risk";

    /** What has it stands in lists as a quotation of an earlier version of its article. */
    static final String UNLISTED = "unlisted";

    static final String YES = "yes";

    /** The keys of the names that it is credited to, each with the role that the article states. */
    static final String STATED = "stated";

    /** The first day on which the article may have been printed, or else of the statement. */
    static final String PRINTED = "printed";

    /** What is counted of every quotation, in one number: see {@link Facts}. */
    static final String FACTS = "facts";

    /** Before the names of the fields whose values are counted by their numbers. */
    static final String COUNTED = "counted_";

    /** The fields that are counted so. */
    static final List<String> COUNTED_FIELDS = List.of(NAME_KEY, ROLE, OUTLET, LANGUAGE, TAG);

    /** Before the names of the fields by which answers are ordered. */
    static final String ORDERED = "ordered_";

    /** Lucene takes no longer terms. */
    private static final int LONGEST = 5000;

    private final Document document = new Document();

    private SearchFields() {}

    /** The document of a quotation; {@code named} are those it is credited to. */
    static Document document(Index.Row row, Iterable<Credits.Named> named) {
        SearchFields fields = new SearchFields();
        Quotation quotation = row.kept().quotation();
        Reference reference = row.reference();
        fields.words(row, quotation, reference);
        fields.speaker(quotation, named);
        fields.article(reference);
        fields.term(KIND, quotation.kind().name());
        fields.term(ACT, quotation.act().name());
        fields.term(VERDICT, row.kept().standing().verdict().name());
        row.kept().standing().tags().forEach(tag -> fields.counted(TAG, Tag.key(tag)));
        fields.document.add(new DoublePoint(CONFIDENCE, quotation.confidence()));
        if (!row.kept().isListed()) {
            fields.term(UNLISTED, YES);
        }
        fields.document.add(new NumericDocValuesField(ORDERED + RISK, row.kept().urgency()));
        Optional<Days> said = Days.of(quotation.uttered().date(), reference.issued());
        said.ifPresent(days -> fields.days(SAID_FIRST, SAID_LAST, days));
        fields.document.add(new NumericDocValuesField(
                ORDERED + SAID_FIRST, said.map(Days::first).orElse(Integer.MAX_VALUE)));
        fields.document.add(new NumericDocValuesField(
                ORDERED + SAID_LAST, said.map(Days::last).orElse(0)));
        // An article without a date states a role on the day of the statement that it reports.
        Days.of(reference.issued(), Optional.empty())
                .or(() -> said)
                .ifPresent(days -> fields.document.add(new NumericDocValuesField(PRINTED, days.first())));
        fields.document.add(new NumericDocValuesField(
                FACTS,
                Facts.of(
                        quotation,
                        row.kept().standing().verdict(),
                        said,
                        Days.of(reference.issued(), Optional.empty()))));
        return fields.document;
    }

    private void words(Index.Row row, Quotation quotation, Reference reference) {
        document.add(new NumericDocValuesField(PLACE, row.place()));
        row.kept().proposed().parts().forEach(this::text);
        quotation.speaker().ifPresent(speaker -> text(speaker.label()));
        reference.title().ifPresent(this::text);
    }

    private void text(String words) {
        document.add(new TextField(WORDS, words, Field.Store.NO));
    }

    private void speaker(Quotation quotation, Iterable<Credits.Named> named) {
        Optional<Speaker> speaker = quotation.speaker();
        speaker.map(Speaker::label).map(Folding::fold).ifPresent(label -> term(SPEAKER, label));
        speaker.map(Credits::role).map(Folding::fold).ifPresent(role -> counted(ROLE, role));
        for (Credits.Named one : named) {
            term(NAME_KEY, one.key());
            count(NAME_KEY, Long.parseUnsignedLong(one.key(), 16));
            one.role()
                    .ifPresent(role ->
                            document.add(new SortedSetDocValuesField(STATED, new BytesRef(one.key() + cut(role)))));
        }
    }

    private void article(Reference reference) {
        outlet(reference).ifPresent(name -> counted(OUTLET, Folding.fold(name)));
        term(CITE_KEY, Folding.fold(reference.key()));
        term(SHA, reference.sha256());
        reference.language().ifPresent(language -> counted(LANGUAGE, Folding.fold(language)));
        Days.of(reference.issued(), Optional.empty()).ifPresent(days -> days(ISSUED_FIRST, ISSUED_LAST, days));
    }

    /** The publication, or the host of a page that names none. */
    static Optional<String> outlet(Reference reference) {
        return reference.publication().or(() -> reference.url().flatMap(url -> Optional.ofNullable(url.getHost())));
    }

    private void days(String first, String last, Days days) {
        document.add(new IntPoint(first, days.first()));
        document.add(new IntPoint(last, days.last()));
    }

    /** A value that is filtered by and counted. */
    private void counted(String field, String value) {
        term(field, value);
        count(field, number(value));
    }

    private void count(String field, long number) {
        document.add(new SortedNumericDocValuesField(COUNTED + field, number));
    }

    /** The number that a value is counted by; that two values have the same is less likely than that the disk errs. */
    static long number(String value) {
        long number = 0xCBF29CE484222325L;
        for (int i = 0; i < value.length(); i++) {
            number = (number ^ value.charAt(i)) * 0x100000001B3L;
        }
        return Likeness.mix(number);
    }

    private void term(String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2));
    }
}
