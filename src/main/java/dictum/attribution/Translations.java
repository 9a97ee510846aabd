package dictum.attribution;

import dictum.model.Caution;
import dictum.model.Span;
import dictum.model.Speaker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether words are probably a translation: the article says so, or the speaker's office names a country of another tongue. */
final class Translations {
    /** More words than a role has. */
    private static final int ROLE_WORDS = 40;

    /** Where English is what people speak to the press in. */
    private static final Set<String> IN_ENGLISH = Set.of(
            ("america american usa us u.s. britain british uk u.k. england english scotland scottish wales welsh ireland "
                            + "irish australia australian canada canadian zealand jamaica jamaican kenya kenyan nigeria "
                            + "nigerian ghana ghanaian uganda ugandan zambia zambian zimbabwe zimbabwean singapore "
                            + "singaporean india indian philippines philippine filipino malta maltese africa african "
                            + "botswana namibia malaysia malaysian pakistan pakistani eu european europe un u.n. asia asian "
                            + "african-american christian catholic muslim jewish native aboriginal indigenous hispanic "
                            + "latino arab washington london dublin canberra ottawa wellington nairobi pentagon downing")
                    .split(" ", -1));

    /** Words of the names of what governs a country. */
    private static final Set<String> GOVERNING = Set.of(
            "ministry",
            "government",
            "army",
            "military",
            "embassy",
            "parliament",
            "presidency",
            "cabinet",
            "foreign",
            "defence",
            "defense",
            "interior",
            "police",
            "navy",
            "office",
            "of");

    private static final List<String> OTHER_TONGUES = List.of(
            "arabic",
            "chinese",
            "mandarin",
            "cantonese",
            "russian",
            "ukrainian",
            "french",
            "german",
            "spanish",
            "portuguese",
            "italian",
            "dutch",
            "polish",
            "turkish",
            "hebrew",
            "persian",
            "farsi",
            "japanese",
            "korean",
            "hindi",
            "urdu",
            "swahili",
            "greek",
            "czech",
            "hungarian",
            "romanian",
            "swedish",
            "norwegian",
            "danish",
            "finnish",
            "thai",
            "vietnamese",
            "indonesian");

    private final Clauses clauses;
    private final String text;
    private final boolean english;

    Translations(Clauses clauses) {
        this.clauses = clauses;
        this.text = clauses.frame().text();
        this.english = clauses.frame().isEnglish();
    }

    /** The speaker's country, or the article's own word, tells that the words were said in another language. */
    Optional<Caution> of(Attribution attribution, Credit credit) {
        if (!english) {
            return Optional.empty();
        }
        Optional<Caution> told = toldOtherTongue(attribution);
        if (told.isPresent()) {
            return told;
        }
        Optional<Speaker> speaker = credit.speaker();
        boolean body = speaker.filter(one -> one.kind().equals("organisation")).isPresent();
        Optional<String> office = speaker.flatMap(one -> body ? one.name() : one.role());
        return office.flatMap(words -> body ? foreignState(words) : foreignCountry(words))
                .map(country -> new Caution(
                        Caution.Kind.TRANSLATED,
                        "the office \"%s\" names %s, and the page is in English"
                                .formatted(office.orElseThrow(), country)));
    }

    /** "said in Arabic", "through an interpreter". */
    private Optional<Caution> toldOtherTongue(Attribution attribution) {
        Optional<Span> anchor = attribution.cue().or(attribution::source);
        int sentence = anchor.map(span -> clauses.sentenceAt(span.start())).orElse(-1);
        if (sentence < 0) {
            return Optional.empty();
        }
        List<Unit> units = clauses.sentences().get(sentence).units();
        int cue = clauses.unitAt(sentence, anchor.orElseThrow().start());
        for (int i = Math.max(0, cue - ROLE_WORDS); i < units.size() && i < cue + ROLE_WORDS; i++) {
            String lower = units.get(i).lower();
            boolean interpreter = lower.equals("interpreter") || lower.equals("translator");
            boolean tongue = i > 0
                    && units.get(i - 1).is("in")
                    && OTHER_TONGUES.contains(lower)
                    && (i + 1 == units.size() || !units.get(i + 1).isCapitalised());
            boolean translated = lower.equals("translated");
            if (interpreter && i > 1 && units.get(i - 2).is("through") || tongue || translated) {
                int from = interpreter ? i - 2 : tongue ? i - 1 : i;
                return Optional.of(new Caution(
                        Caution.Kind.TRANSLATED,
                        "\"%s\""
                                .formatted(Names.tidy(text.substring(
                                        units.get(from).start(), units.get(i).end())))));
            }
        }
        return Optional.empty();
    }

    /**
     * The country or people of an office, "Norland's chancellor", "the Norlandic minister", unless English is spoken there. What
     * somebody works at, studies or is named after tells nothing: "director of the Norlandic Hospital", "Norland scholar".
     */
    private static Optional<String> foreignCountry(String office) {
        String[] words = office.split(" ", ROLE_WORDS);
        for (int i = 0; i < words.length; i++) {
            String lower = NameWords.plain(words[i]);
            boolean owner = NameWords.isPossessive(words[i]);
            boolean people = WordClass.DEMONYM.has(lower) && !owner && i + 1 < words.length;
            if (people || owner && isCountry(lower)) {
                return unlessEnglish(words[i]);
            }
            if (WordClass.PREPOSITION.has(lower)) {
                boolean whole = lower.equals("of") && i + 2 == words.length && isCountry(NameWords.plain(words[i + 1]));
                boolean state = lower.equals("of") && i + 1 < words.length && NameWords.isPossessive(words[i + 1]);
                return whole || state && isCountry(NameWords.plain(words[i + 1]))
                        ? unlessEnglish(words[i + 1])
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The country or people of a state or a part of its government, "Norland", "Norlandic foreign ministry"; none of a "Norlandic Hospital". */
    private static Optional<String> foreignState(String name) {
        String[] words = name.split(" ", ROLE_WORDS);
        String lower = NameWords.plain(words[0]);
        boolean alone = words.length == 1;
        boolean country = isCountry(lower) || alone && WordClass.CAPITAL.has(lower);
        boolean owner = !alone && (WordClass.DEMONYM.has(lower) || country && NameWords.isPossessive(words[0]));
        boolean governs = Arrays.stream(words).skip(1).allMatch(Translations::isOfGovernment);
        return alone && country || owner && governs ? unlessEnglish(words[0]) : Optional.empty();
    }

    private static boolean isOfGovernment(String word) {
        return Character.isLowerCase(word.charAt(0)) || GOVERNING.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isCountry(String lower) {
        return WordClass.COUNTRY.has(lower);
    }

    private static Optional<String> unlessEnglish(String country) {
        return IN_ENGLISH.contains(NameWords.plain(country))
                ? Optional.empty()
                : Optional.of(NameWords.withoutPossessive(country));
    }
}
