package dictum.model;

import java.util.List;
import java.util.Optional;

/** Who a quotation is ascribed to, as far as the article tells. */
public sealed interface Speaker {
    /** The kinds there are. */
    List<String> KINDS = List.of("person", "organisation", "document", "unnamed");

    /** The fullest name, or nothing for an unnamed source. */
    Optional<String> name();

    /** The office or title that the article gives: "Head of the Harbour Board". */
    Optional<String> role();

    /** The body that the speaker belongs to or speaks for. */
    Optional<String> affiliation();

    /** The article's phrase for a source without a name: "a senior official". */
    Optional<String> descriptor();

    /** {@code person}, {@code organisation}, {@code document} or {@code unnamed}. */
    String kind();

    /** What a list shows: the name, or else the article's phrase. */
    default String label() {
        return name().or(this::descriptor).orElseThrow();
    }

    /** A named human being. */
    record Person(String fullName, Optional<String> role, Optional<String> affiliation) implements Speaker {
        public Person {
            requireName(fullName);
        }

        @Override
        public Optional<String> name() {
            return Optional.of(fullName);
        }

        @Override
        public Optional<String> descriptor() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "person";
        }
    }

    /** A body that speaks: a ministry, a company, a government named by its capital. */
    record Organisation(String fullName) implements Speaker {
        public Organisation {
            requireName(fullName);
        }

        @Override
        public Optional<String> name() {
            return Optional.of(fullName);
        }

        @Override
        public Optional<String> role() {
            return Optional.empty();
        }

        @Override
        public Optional<String> affiliation() {
            return Optional.empty();
        }

        @Override
        public Optional<String> descriptor() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "organisation";
        }
    }

    /** A text that speaks: a report, a law, a poll. */
    record Document(String title) implements Speaker {
        public Document {
            requireName(title);
        }

        @Override
        public Optional<String> name() {
            return Optional.of(title);
        }

        @Override
        public Optional<String> role() {
            return Optional.empty();
        }

        @Override
        public Optional<String> affiliation() {
            return Optional.empty();
        }

        @Override
        public Optional<String> descriptor() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "document";
        }
    }

    /** A source the article does not name, kept by its phrase and never given a name. */
    record Unnamed(String phrase, Optional<String> role, Optional<String> affiliation) implements Speaker {
        public Unnamed {
            requireName(phrase);
        }

        @Override
        public Optional<String> name() {
            return Optional.empty();
        }

        @Override
        public Optional<String> descriptor() {
            return Optional.of(phrase);
        }

        @Override
        public String kind() {
            return "unnamed";
        }
    }

    /**
     * The speaker of that kind.
     *
     * @param label the full name, or for {@code unnamed} the article's phrase
     * @throws IllegalArgumentException when the kind is not one of the four
     */
    static Speaker of(String kind, String label, Optional<String> role, Optional<String> affiliation) {
        return switch (kind) {
            case "person" -> new Person(label, role, affiliation);
            case "organisation" -> new Organisation(label);
            case "document" -> new Document(label);
            case "unnamed" -> new Unnamed(label, role, affiliation);
            default ->
                throw new IllegalArgumentException(
                        "speaker kind \"%s\": choose person, organisation, document or unnamed".formatted(kind));
        };
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a speaker needs a name or the article's phrase");
        }
    }
}
