package dictum.attribution;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An office or occupation as the article words it.
 *
 * @param phrase the article's words, without a leading article
 * @param heads what the person is, synonyms made one: "chief" for head, director, leader
 * @param words every other word that bears meaning, in lower case: "harbour", "board", "russia"
 * @param body the body the person belongs to or speaks for
 */
record Role(String phrase, Set<String> heads, Set<String> words, Optional<String> body) {
    /** They tell a mother of two from a mother of four. */
    private static final List<String> PAST = List.of("former ", "retired ", "ex-", "onetime ", "one-time ");

    private static final Set<String> COUNTS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** Bodies that no capital at the head of a sentence makes a name: "Company chairman Ada Okoro". */
    private static final Set<String> COMMON = Set.of(
            "company",
            "committee",
            "station",
            "energy",
            "board",
            "council",
            "department",
            "school",
            "club",
            "union",
            "hospital",
            "project",
            "team",
            "group",
            "research",
            "security",
            "media",
            "opposition",
            "guardian");

    private static final Set<String> MINOR = Set.of(
            "witness",
            "speaker",
            "republican",
            "democrat",
            "conservative",
            "liberal",
            "socialist",
            "nationalist",
            "independent",
            "tory",
            "rival",
            "opponent");

    private static final Set<String> COMPARING = Set.of("over", "against", "with", "than", "between");

    private static final Set<String> RELATIONAL = Set.of("rival", "opponent", "person");

    Role {
        heads = Set.copyOf(heads);
        words = Set.copyOf(words);
    }

    /** Whether it is held no more: "former oil executive". */
    boolean isPast() {
        String lower = phrase.toLowerCase(Locale.ROOT);
        return PAST.stream().anyMatch(lower::startsWith);
    }

    /** The same role at a body that stands apart from it. */
    Role at(String other) {
        return new Role(phrase, heads, words, Optional.of(other));
    }

    /** What somebody does in the units {@code [from, end)} of a line, "leads the Harbour Board"; no head refers back to it. */
    static Role ofDuty(String text, Line line, int from, int end, List<Mention> names) {
        List<Unit> units = line.units();
        String phrase = Names.tidy(
                text.substring(units.get(from).start(), units.get(end - 1).end()));
        return new Role(phrase, Set.of(), Set.of(), bodyIn(text, line, from, end, names));
    }

    /** The role in the units {@code [from, end)} of a line, "deputy" for "her deputy"; absent when they name none. */
    static Optional<Role> of(String text, Line line, int from, int end, List<Mention> names) {
        List<Unit> units = line.units();
        int to = withoutTail(units, from, end);
        int start = behindRival(units, behindAnothersVerb(units, from, to, names), to);
        while (start < to
                && (isArticle(units.get(start).lower()) || units.get(start).is(WordClass.POSSESSIVE))) {
            start++;
        }
        // "a representative for the Okoro brand": what follows is a part of it, and nobody who bears it.
        // "was the best friend Hart ever had": what another is to him.
        if (start + 1 < to && (units.get(start).is("one") || units.get(start).is("another"))) {
            start++;
        }
        if (start >= to
                || isArticle(units.get(to - 1).lower())
                || units.get(start).is("best")) {
            return Optional.empty();
        }
        Set<String> heads = new HashSet<>();
        Set<String> words = new HashSet<>();
        boolean complement = false;
        for (int i = start; i < to; i++) {
            Unit unit = units.get(i);
            if (!unit.isWord()) {
                continue;
            }
            String plain = NameWords.plain(unit);
            int body = Mention.bodyEnd(names, i);
            if (body > i && body < to && units.get(body).isWord()) {
                // "the National Institute of Harbours director": what is in the body's name is no complement.
                for (int k = i; k < body; k++) {
                    addWord(units.get(k), words);
                }
                i = body - 1;
            } else if (WordClass.PREPOSITION.has(plain)) {
                complement = true;
            } else if (complement && NameWords.isPossessive(unit.word())) {
                // "the Accountants of Norland's chief economist": the possessor is through, its thing follows.
                complement = false;
                addWord(unit, words);
            } else if (!complement
                    && (NameWords.isRole(plain) || NameWords.isTrade(unit))
                    && !isModifier(units, i, to)) {
                heads.add(NameWords.canonicalRole(plain));
                words.add(plain);
            } else {
                addWord(unit, words);
            }
        }
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        Unit last = units.get(to - 1);
        String phrase = Names.tidy(text.substring(units.get(start).start(), last.end()));
        return Optional.of(new Role(phrase, heads, words, bodyIn(text, line, start, to, names)));
    }

    /** The end of the phrase without what leads on to more: "anchor of the Herald's", "author of", "chair since 2014". */
    private static int withoutTail(List<Unit> units, int from, int end) {
        int to = end;
        for (int i = from + 1; i < end; i++) {
            boolean span =
                    units.get(i).is("for") && i + 1 < end && units.get(i + 1).kind() == Unit.Kind.NUMBER;
            if (span || units.get(i).is("since")) {
                return i;
            }
        }
        for (int i = end - 2;
                i > from && NameWords.isPossessive(units.get(end - 1).word());
                i--) {
            if (isPreposition(units.get(i))) {
                to = i;
                break;
            }
        }
        while (to > from
                && (isPreposition(units.get(to - 1)) || units.get(to - 1).is("and"))) {
            to--;
        }
        return to == from ? end : to;
    }

    /** Unlike the "AS" of "Selby Wind Systems AS". */
    private static boolean isPreposition(Unit unit) {
        return unit.is(WordClass.PREPOSITION) && !unit.isCapitalised();
    }

    /** "mayoral hopeful Tom Hart threw reporter": behind the verb of whoever else is named in it. */
    private static int behindAnothersVerb(List<Unit> units, int from, int to, List<Mention> names) {
        int start = from;
        for (int i = Mention.firstEndingFrom(names, from + 1);
                i < names.size() && names.get(i).to() < to;
                i++) {
            Unit next = units.get(names.get(i).to());
            boolean acts = next.is(WordClass.PAST)
                    || next.cueVerb()
                            .filter(verb -> verb.isFinite() && verb.form() != Lexicon.CueVerb.Form.BASE)
                            .isPresent();
            if (names.get(i).kind() == Mention.Kind.PERSON && names.get(i).from() >= from && acts) {
                start = names.get(i).to() + 1;
            }
        }
        return start;
    }

    /** "her lead over her rival": what somebody is to another whom the phrase tells of first. */
    private static int behindRival(List<Unit> units, int from, int to) {
        for (int i = to - 2; i > from; i--) {
            if (units.get(i).is(WordClass.POSSESSIVE)
                    && COMPARING.contains(units.get(i - 1).lower())) {
                return i;
            }
        }
        return from;
    }

    private static void addWord(Unit unit, Set<String> words) {
        String plain = NameWords.plain(unit);
        boolean bearsMeaning = unit.isWord()
                && (!WordClass.DETERMINER.has(plain) || COUNTS.contains(plain))
                && !WordClass.PREPOSITION.has(plain)
                && !plain.equals("and");
        if (bearsMeaning) {
            words.add(NameWords.bare(plain));
        }
    }

    /** Whether a role's word only qualifies the next: "press" in "press secretary", "chief" in "chief economist". */
    private static boolean isModifier(List<Unit> units, int i, int to) {
        // "Det Insp": "the detective", too.
        return i + 1 < to
                && NameWords.isRole(NameWords.plain(units.get(i + 1)))
                && !NameWords.canonicalRole(NameWords.plain(units.get(i))).equals("detective");
    }

    private static Optional<String> bodyIn(String text, Line line, int from, int to, List<Mention> names) {
        Optional<String> country = Optional.empty();
        for (int i = Mention.firstEndingFrom(names, from + 1); i < names.size(); i++) {
            Mention name = names.get(i);
            if (name.from() >= to) {
                break;
            }
            if (name.from() < from
                    || name.to() > to
                    || name.kind() != Mention.Kind.ORGANISATION
                    || isState(line.units(), name.from())) {
                continue;
            }
            if (line.opensAt(name.from())
                    && COMMON.contains(name.last())
                    && name.words().size() == 1) {
                continue;
            }
            String body = Names.tidy(name.span().of(text));
            if (!WordClass.COUNTRY.has(name.last()) && !WordClass.CAPITAL.has(name.last())) {
                return Optional.of(body);
            }
            country = country.isPresent() ? country : Optional.of(body);
        }
        Optional<String> inCapitals = bodyInCapitals(text, line, from, to);
        return inCapitals.isPresent() ? inCapitals : country;
    }

    /** "Secretary of State for Health": no body. */
    private static boolean isState(List<Unit> units, int i) {
        return i >= 2
                && units.get(i).is("state")
                && units.get(i - 1).is("of")
                && (units.get(i - 2).is("secretary") || units.get(i - 2).is("minister"));
    }

    /** "Harbour Board" in the title "Harbour Board Commandant", a single run of capitals. */
    private static Optional<String> bodyInCapitals(String text, Line line, int from, int to) {
        List<Unit> units = line.units();
        int start = from;
        for (int i = from; i < to && units.get(i).isCapitalised(); i++) {
            String lower = NameWords.plain(units.get(i));
            boolean end =
                    WordClass.ORGANISATION.has(lower) && !WordClass.RANK.has(lower) && !isCabinetSecretary(units, i);
            if (end
                    && i > start
                    && i + 1 < to
                    && NameWords.isTitle(units.get(i + 1).lower())) {
                return Optional.of(Names.tidy(
                        text.substring(units.get(start).start(), units.get(i).end())));
            }
        }
        return Optional.empty();
    }

    /** "Treasury Cabinet Secretary": an office, and no cabinet's. */
    private static boolean isCabinetSecretary(List<Unit> units, int i) {
        return units.get(i).is("cabinet")
                && i + 1 < units.size()
                && units.get(i + 1).is("secretary");
    }

    /** Whether it tells no more than a party, or whose rival somebody is: "Republican of Wyoming". */
    boolean isMinor() {
        return MINOR.containsAll(heads) && !words.contains("top") && !words.contains("ranking");
    }

    /** Whether it tells only whose rival somebody is, or that somebody is a person, which alone says nothing. */
    boolean isRelational() {
        return !heads.isEmpty() && RELATIONAL.containsAll(heads);
    }

    /**
     * Whether it may be taken from a quotation: a title of capitals, “Governor Okoro”, but not “President Okoro”, as crowds call
     * whom they wish it.
     */
    boolean isToldByOthers() {
        return !heads.contains("president")
                && !phrase.isEmpty()
                && Arrays.stream(phrase.split(" ")).allMatch(word -> Character.isUpperCase(word.charAt(0)));
    }

    static boolean isArticle(String lower) {
        return lower.equals("the") || lower.equals("a") || lower.equals("an");
    }
}
