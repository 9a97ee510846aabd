package dictum.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person set of an article in place of what its page says of itself; its text and its words are never among it.
 *
 * @param fields that are set; of one that is not, the page's own value stays, and here it has none
 * @param title without a value, as any field that is set may be: there is none, or it is not known
 * @param authors who wrote the article, in the order of its byline
 * @param publication the newspaper, agency or site (container-title)
 * @param language as a BCP 47 tag
 * @throws IllegalArgumentException when a field has a value and is not set
 */
public record ArticleCorrection(
        Set<Field> fields,
        Optional<String> title,
        List<Author> authors,
        Optional<String> publication,
        Optional<String> section,
        Optional<PartialDate> issued,
        Optional<String> language) {
    /** A correction that sets nothing. */
    public static final ArticleCorrection NONE = new ArticleCorrection(
            Set.of(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** What can be set. */
    public enum Field {
        TITLE,
        AUTHORS,
        PUBLICATION,
        SECTION,
        ISSUED,
        LANGUAGE;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What it is in {@code reference}, for people; nothing when it is not known. */
        public Optional<String> in(Reference reference) {
            return switch (this) {
                case TITLE -> reference.title();
                case AUTHORS ->
                    reference.authors().isEmpty()
                            ? Optional.empty()
                            : Optional.of(reference.authors().stream()
                                    .map(author -> author.organisation() ? author.name() + " (body)" : author.name())
                                    .collect(Collectors.joining("; ")));
                case PUBLICATION -> reference.publication();
                case SECTION -> reference.section();
                case ISSUED -> reference.issued().map(PartialDate::toString);
                case LANGUAGE -> reference.language();
            };
        }

        private boolean isSame(Reference one, Reference other) {
            return this == AUTHORS ? one.authors().equals(other.authors()) : in(one).equals(in(other));
        }
    }

    public ArticleCorrection {
        EnumSet<Field> set = EnumSet.noneOf(Field.class);
        set.addAll(fields);
        fields = Collections.unmodifiableSet(set);
        authors = List.copyOf(authors);
        boolean stray = title.isPresent() && !set.contains(Field.TITLE)
                || !authors.isEmpty() && !set.contains(Field.AUTHORS)
                || publication.isPresent() && !set.contains(Field.PUBLICATION)
                || section.isPresent() && !set.contains(Field.SECTION)
                || issued.isPresent() && !set.contains(Field.ISSUED)
                || language.isPresent() && !set.contains(Field.LANGUAGE);
        if (stray) {
            throw new IllegalArgumentException("a field has a value that is not set");
        }
    }

    /** This correction, by which the title is {@code set}, too. */
    public ArticleCorrection withTitle(Optional<String> set) {
        return new ArticleCorrection(and(Field.TITLE), set, authors, publication, section, issued, language);
    }

    /** This correction, by which {@code set} wrote the article, too. */
    public ArticleCorrection withAuthors(List<Author> set) {
        return new ArticleCorrection(and(Field.AUTHORS), title, set, publication, section, issued, language);
    }

    /** This correction, by which the publication is {@code set}, too. */
    public ArticleCorrection withPublication(Optional<String> set) {
        return new ArticleCorrection(and(Field.PUBLICATION), title, authors, set, section, issued, language);
    }

    /** This correction, by which the section is {@code set}, too. */
    public ArticleCorrection withSection(Optional<String> set) {
        return new ArticleCorrection(and(Field.SECTION), title, authors, publication, set, issued, language);
    }

    /** This correction, by which the day of publication is {@code set}, too. */
    public ArticleCorrection withIssued(Optional<PartialDate> set) {
        return new ArticleCorrection(and(Field.ISSUED), title, authors, publication, section, set, language);
    }

    /** This correction, by which the language is {@code set}, too. */
    public ArticleCorrection withLanguage(Optional<String> set) {
        return new ArticleCorrection(and(Field.LANGUAGE), title, authors, publication, section, issued, set);
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    public boolean sets(Field field) {
        return fields.contains(field);
    }

    /** This correction with whatever {@code later} sets put over it. */
    public ArticleCorrection then(ArticleCorrection later) {
        Set<Field> both = EnumSet.noneOf(Field.class);
        both.addAll(fields);
        both.addAll(later.fields);
        return new ArticleCorrection(
                both,
                later.sets(Field.TITLE) ? later.title : title,
                later.sets(Field.AUTHORS) ? later.authors : authors,
                later.sets(Field.PUBLICATION) ? later.publication : publication,
                later.sets(Field.SECTION) ? later.section : section,
                later.sets(Field.ISSUED) ? later.issued : issued,
                later.sets(Field.LANGUAGE) ? later.language : language);
    }

    /** The entry of a list of references with these values in place of its own; its key and its addresses stay. */
    public Reference applyTo(Reference reference) {
        return new Reference(
                reference.key(),
                reference.itemType(),
                sets(Field.TITLE) ? title : reference.title(),
                sets(Field.AUTHORS) ? authors : reference.authors(),
                sets(Field.PUBLICATION) ? publication : reference.publication(),
                sets(Field.SECTION) ? section : reference.section(),
                sets(Field.ISSUED) ? issued : reference.issued(),
                reference.url(),
                reference.archive(),
                reference.accessed(),
                sets(Field.LANGUAGE) ? language : reference.language(),
                reference.sha256());
    }

    /** The fields in which two entries differ that can be set. */
    public static Set<Field> differences(Reference one, Reference other) {
        Set<Field> differences = EnumSet.allOf(Field.class);
        differences.removeIf(field -> field.isSame(one, other));
        return differences;
    }

    private Set<Field> and(Field field) {
        Set<Field> all = EnumSet.of(field);
        all.addAll(fields);
        return all;
    }
}
