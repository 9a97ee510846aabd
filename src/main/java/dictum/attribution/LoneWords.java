package dictum.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an article shows of its words that stand alone with a capital: that they name a body or a place, that they name a
 * person, or that they are plurals, which name nobody.
 *
 * <p>Each sign by itself is weak, so one sign of a person outweighs those of a body.
 */
final class LoneWords {
    /** What a body has, and nobody else, written before it or behind its genitive: "Okoro founder", "Okoro's app". */
    private static final Set<String> HAD = Set.of(
            "founder",
            "co-founder",
            "cofounder",
            "founders",
            "co-founders",
            "ceo",
            "cfo",
            "executive",
            "executives",
            "employee",
            "employees",
            "staff",
            "staffers",
            "engineers",
            "shareholders",
            "customer",
            "customers",
            "users",
            "subscribers",
            "app",
            "apps",
            "website",
            "magazine",
            "newspaper",
            "platform",
            "software",
            "data",
            "headquarters",
            "subsidiary",
            "parent",
            "stores",
            "factory",
            "products");

    /** What has its name behind it: "the newspaper Okoro". */
    private static final Set<String> CALLED = Set.of(
            "newspaper", "daily", "platform", "website", "site", "outlet", "magazine", "app", "startup", "start-up");

    /** What a person does in a body: "an analyst at Okoro", "who works at Okoro". */
    private static final Set<String> WORKING =
            Set.of("work", "works", "worked", "working", "job", "jobs", "colleagues", "employed", "shares");

    /** Behind these "in" stands before a person: "trust in Okoro". */
    private static final Set<String> TRUSTING = Set.of(
            "trust",
            "trusts",
            "trusted",
            "faith",
            "believe",
            "believes",
            "believed",
            "belief",
            "confidence",
            "interest",
            "interested",
            "disappointed",
            "confided",
            "confide",
            "invested",
            "like",
            "as");

    /** Behind these stands where somebody is from, whom "who" then means: "Ada Okoro of Selby, who". */
    private static final Set<String> WHENCE = Set.of("of", "from", "in", "at", "near");

    /** What bodies do that publish: "Okoro reported that". */
    private static final Set<String> PUBLISHING = Set.of("reported", "reports", "found", "finds");

    /** What goes on behind a plural alone. */
    private static final Set<String> PLURAL_VERBS =
            Set.of("are", "were", "have", "do", "aren't", "weren't", "haven't", "don't");

    /** What stands before a plural alone. */
    private static final Set<String> SEVERAL = Set.of(
            "many", "most", "some", "several", "few", "these", "those", "both", "two", "three", "four", "five", "all",
            "other", "fellow", "among");

    /** Verbs of one form, which tell no plural: "Okoro put it well". */
    private static final Set<String> ONE_FORM =
            Set.of("put", "read", "set", "let", "bet", "cut", "cost", "quit", "hit");

    /** How far behind its verb the pronoun of a name may stand. */
    private static final int REACH = 12;

    /** Letters of the shortest noun that is told by its ending. */
    private static final int SHORTEST_NOUN = 8;

    /** How nouns end that are no names, when they only open sentences: "Evidence suggests". */
    private static final List<String> NOUNS = List.of(
            "ence", "ance", "tion", "sion", "ness", "ment", "ysis", "tions", "sions", "ments", "nesses", "ists");

    /** What stands before the inner capital of a surname. */
    private static final Set<String> PARTICLES = Set.of(
            "Mc", "Mac", "De", "Del", "Della", "Di", "Du", "Da", "Dal", "La", "Le", "Les", "Lo", "Van", "Von", "Vander",
            "Fitz", "San", "St", "Ap", "Al", "El", "Ben", "Ter", "Ten");

    private final String text;
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<String> probablyPersons = new HashSet<>();
    private final Set<String> plurals = new HashSet<>();

    LoneWords(String text) {
        this.text = text;
    }

    void learn(Mention name, Line line) {
        List<Unit> units = line.units();
        String word = name.last();
        if (line.capitals() || name.prefix() < name.from()) {
            return;
        }
        if (isPlural(units, name)) {
            plurals.add(word);
        }
        if (isPerson(units, name)) {
            persons.add(word);
        } else if (mayBePerson(units, name)) {
            probablyPersons.add(word);
        }
        if (isBody(units, name)) {
            bodies.add(word);
        }
    }

    /** Whether the article uses the word as the name of a body or a place, and never as that of a person. */
    boolean isBody(String word) {
        return bodies.contains(word)
                && !isPerson(word)
                && !plurals.contains(word)
                && !NameWords.isDocument(word)
                && !NameWords.isPluralRole(word);
    }

    boolean isPerson(String word) {
        return persons.contains(word)
                || NameWords.isGivenName(word)
                || probablyPersons.contains(word) && !bodies.contains(word);
    }

    /**
     * Whether the word is no name at all: "Voters say".
     *
     * @param opening whether it stands nowhere but where any word takes a capital
     */
    boolean isNoName(String word, boolean opening) {
        boolean noun = word.length() >= SHORTEST_NOUN && NOUNS.stream().anyMatch(word::endsWith)
                || NameWords.isDocument(word)
                || NameWords.isPluralRole(word);
        return !NameWords.isGivenName(word) && (plurals.contains(word) || opening && noun);
    }

    private static boolean isPlural(List<Unit> units, Mention name) {
        String word = name.last();
        if (!word.endsWith("s") || word.endsWith("ss") || word.endsWith("'s") || name.possessive()) {
            return false;
        }
        boolean several =
                name.from() > 0 && SEVERAL.contains(units.get(name.from() - 1).lower());
        if (name.to() >= units.size()) {
            return several;
        }
        Unit next = units.get(name.to());
        if (several) {
            // "two Okoros staff members" counts others.
            return !next.isWord()
                    || next.cueVerb().isPresent()
                    || next.is(WordClass.PREPOSITION)
                    || next.is(WordClass.AUXILIARY)
                    || next.is(WordClass.CONJUNCTION)
                    || next.is(WordClass.RELATIVE);
        }
        boolean subject = name.from() == 0
                || units.get(name.from() - 1).kind() == Unit.Kind.PUNCTUATION
                || units.get(name.from() - 1).isQuotation()
                || units.get(name.from() - 1).is(WordClass.CONJUNCTION);
        return subject
                && (PLURAL_VERBS.contains(next.lower())
                        || next.cueVerb()
                                .filter(verb -> verb.form() == Lexicon.CueVerb.Form.BASE)
                                .filter(verb -> !ONE_FORM.contains(next.lower()))
                                .isPresent());
    }

    private static boolean isPerson(List<Unit> units, Mention name) {
        int next = name.to();
        boolean whence =
                name.from() > 0 && WHENCE.contains(units.get(name.from() - 1).lower());
        if (next >= units.size() || whence) {
            return false;
        }
        int behind = units.get(next).isPunctuation(',') ? next + 1 : next;
        if (behind < units.size()
                && (units.get(behind).is("who")
                        || units.get(behind).is("whose") && behind > next
                        || units.get(behind).is("himself")
                        || units.get(behind).is("herself"))) {
            return true;
        }
        if (Introductions.isPresented(name, units)) {
            return true;
        }
        return name.possessive() && units.get(next).is(WordClass.KIN);
    }

    /** "Okoro said his wife", "Okoro was ill when he": a body may say and do so of somebody else. */
    private static boolean mayBePerson(List<Unit> units, Mention name) {
        int next = name.to();
        if (next >= units.size() || name.possessive()) {
            return false;
        }
        Unit verb = units.get(next);
        boolean speaks = verb.cueVerb().filter(Lexicon.CueVerb::isFinite).isPresent();
        int object = next + 1 < units.size() && units.get(next + 1).is("that") ? next + 2 : next + 1;
        boolean own = (verb.is("said") || verb.is("says"))
                && object < units.size()
                && (units.get(object).is("his") || units.get(object).is("her"));
        return own || (speaks || verb.is(WordClass.AUXILIARY) || verb.is(WordClass.PAST)) && saysOfSelf(units, next);
    }

    /** "Okoro said he was ill": the first pronoun of the clause is no "it", and nobody else is told of before it. */
    private static boolean saysOfSelf(List<Unit> units, int from) {
        for (int i = from; i < Math.min(units.size(), from + REACH); i++) {
            Unit unit = units.get(i);
            if (unit.isQuotation() || unit.isCapitalised() || NameWords.isRole(unit.lower())) {
                return false;
            }
            switch (NameWords.withoutContraction(unit.lower())) {
                case "he", "she", "himself", "herself" -> {
                    return true;
                }
                case "it", "its", "they", "their", "him", "his", "her", "who" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isBody(List<Unit> units, Mention name) {
        return isPlaceOfWork(units, name)
                || isCitedOrCalled(units, name)
                || hasWhatBodiesHave(units, name)
                || isBrand(units.get(name.from()).word())
                || isAddress(name);
    }

    /** "WeOkoro", unlike "McOkoro" and "OkoroS": no particle of a surname stands before the inner capital. */
    private static boolean isBrand(String word) {
        int inner = 1;
        while (inner < word.length() && Character.isLowerCase(word.charAt(inner))) {
            inner++;
        }
        boolean joined = inner > 1
                && inner + 1 < word.length()
                && Character.isUpperCase(word.charAt(inner))
                && Character.isLetter(word.charAt(inner + 1))
                && word.chars().allMatch(Character::isLetter);
        return joined && !PARTICLES.contains(word.substring(0, inner));
    }

    /** "in Okoro", "an analyst at Okoro". */
    private static boolean isPlaceOfWork(List<Unit> units, Mention name) {
        int from = name.from();
        if (from < 2) {
            return false;
        }
        Unit before = units.get(from - 2);
        return units.get(from - 1).is("in")
                        && !name.possessive()
                        && before.isWord()
                        && !TRUSTING.contains(before.lower())
                || units.get(from - 1).is("at")
                        && (NameWords.isRole(before.lower())
                                || NameWords.isPluralRole(before)
                                || WORKING.contains(before.lower()));
    }

    /** "according to Okoro", "the newspaper Okoro", "Okoro reported". */
    private static boolean isCitedOrCalled(List<Unit> units, Mention name) {
        int from = name.from();
        boolean cited =
                from > 1 && units.get(from - 1).is("to") && units.get(from - 2).is("according") && !name.possessive();
        boolean called = from > 0 && CALLED.contains(units.get(from - 1).lower());
        int next = name.to();
        boolean publishing = next < units.size()
                && PUBLISHING.contains(units.get(next).lower())
                && (next + 1 == units.size()
                        || !units.get(next + 1).is("his")
                                && !units.get(next + 1).is("her"));
        boolean announcing = next + 1 < units.size()
                && units.get(next).is("announced")
                && units.get(next + 1).is("it");
        return cited || called || publishing || announcing;
    }

    private static boolean hasWhatBodiesHave(List<Unit> units, Mention name) {
        int next = name.to();
        return next < units.size()
                && (HAD.contains(units.get(next).lower())
                        || units.get(next).is("chief")
                                && next + 1 < units.size()
                                && units.get(next + 1).is("executive"));
    }

    /** "Okoro.com". */
    private boolean isAddress(Mention name) {
        int end = name.span().end();
        return end + 3 < text.length() && text.charAt(end) == '.' && Character.isLowerCase(text.charAt(end + 1));
    }
}
