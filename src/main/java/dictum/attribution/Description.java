package dictum.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A definite phrase that may stand for somebody named before: "the actress", "the Vale senator", "the 34-year-old", "the
 * company".
 *
 * @param phrase as the article words it, for the evidence
 * @param head the noun or age that it is about
 * @param gender that the noun tells
 * @param sort a person or a body
 * @param byRole whether only persons are meant to whom the article gives the role: several bear it
 */
record Description(String phrase, String head, Gender gender, Referent.Sort sort, boolean byRole) {
    private static final Set<String> PARENTS =
            Set.of("mother", "father", "grandmother", "grandfather", "mum", "mom", "dad", "parent");

    private static final Set<String> CONTENDING =
            Set.of("nominee", "candidate", "contender", "hopeful", "front-runner", "frontrunner");

    /** What somebody is no longer, or is by years, tells of whom the text has told: "the former nurse", "the retired teacher". */
    private static final Set<String> ONCE = Set.of("former", "ex", "onetime", "one-time", "retired", "veteran");

    private static final String AGED = "-year-old";

    private static final String FORMER = "the former ";

    private static final Set<String> COUNTS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "2", "3", "4", "5", "6");

    /**
     * What the source describes, when it can stand for somebody named before.
     *
     * @param byRole whether the article gives the role to several persons
     */
    static Optional<Description> of(SourcePhrase source, String text, boolean byRole) {
        if (!source.firstWord().equals("the") || source.end() - source.from() < 2) {
            return Optional.empty();
        }
        String phrase = source.words(text, source.from(), source.end());
        String head = source.headWord();
        String age = NameWords.plain(source.line().units().get(source.from() + 1));
        if (age.endsWith(AGED) && (source.end() - source.from() == 2 || source.form() == SourcePhrase.Form.ROLE)) {
            return Optional.of(new Description(phrase, age, NameWords.genderOfRole(head), Referent.Sort.PERSON, false));
        }
        if (source.to() > source.end()) {
            return Optional.empty();
        }
        if (isParentOfSome(source)) {
            return Optional.of(
                    new Description(phrase, head, NameWords.genderOfRole(head), Referent.Sort.PERSON, false));
        }
        if (source.head() != source.end() - 1) {
            return Optional.empty();
        }
        boolean once = ONCE.contains(age) && source.end() - source.from() > 2;
        boolean capital = source.line().units().get(source.head()).isCapitalised();
        if ((byRole || once || WordClass.FAMILIAR.has(head) && !(capital && WordClass.OFFICE.has(head)))
                && source.form() == SourcePhrase.Form.ROLE) {
            Gender told = NameWords.genderOfRole(head);
            Gender gender = told == Gender.UNKNOWN ? genderBehind(source) : told;
            return Optional.of(new Description(phrase, head, gender, Referent.Sort.PERSON, byRole));
        }
        boolean body = WordClass.COMPANY.has(head) || WordClass.GROUP.has(head) || WordClass.AGENCY.has(head);
        return body && !source.hasProperModifier()
                ? Optional.of(new Description(phrase, head, Gender.UNKNOWN, Referent.Sort.BODY, false))
                : Optional.empty();
    }

    /** Whether only the clause behind the verb tells the gender: "The minister said she had gone". */
    boolean tellsGenderBehind() {
        return gender != Gender.UNKNOWN && NameWords.genderOfRole(head) == Gender.UNKNOWN;
    }

    /** "The minister said she had gone": the gender that the clause behind the verb tells. */
    private static Gender genderBehind(SourcePhrase source) {
        List<Unit> units = source.line().units();
        int i = source.to();
        if (i >= units.size() || units.get(i).cueVerb().isEmpty()) {
            return Gender.UNKNOWN;
        }
        i += i + 1 < units.size() && units.get(i + 1).is("that") ? 2 : 1;
        if (i >= units.size()) {
            return Gender.UNKNOWN;
        }
        return units.get(i).is("she") ? Gender.FEMALE : units.get(i).is("he") ? Gender.MALE : Gender.UNKNOWN;
    }

    /** "the mother of three", which tells no more than "the 34-year-old". */
    private static boolean isParentOfSome(SourcePhrase source) {
        int of = source.head() + 1;
        return PARENTS.contains(source.headWord())
                && of + 2 == source.end()
                && source.head() == source.from() + 1
                && source.line().units().get(of).is("of")
                && COUNTS.contains(source.line().units().get(of + 1).lower());
    }

    /** Whether the noun tells, as "the striker" does, of whoever is in focus, and is no office that is said only of its holder. */
    static boolean isOfSomebodyKnown(String noun) {
        return WordClass.FAMILIAR.has(noun) && !WordClass.OFFICE.has(noun);
    }

    /** Whether the one in focus can be what the phrase describes. */
    boolean fits(Referent referent) {
        if (referent.sort() != sort) {
            return false;
        }
        return sort == Referent.Sort.PERSON
                ? fitsPerson(referent)
                : fitsBody(referent.speaker().label());
    }

    private boolean fitsPerson(Referent referent) {
        return referent.persona()
                .filter(persona -> !head.endsWith(AGED)
                        || persona.age().map(head::startsWith).orElse(true))
                .filter(persona -> !persona.gender().contradicts(gender))
                .filter(persona ->
                        !PARENTS.contains(head) || persona.givenName().isPresent())
                .filter(persona -> !byRole && !holdsAnother(persona) || persona.hasRole(NameWords.canonicalRole(head)))
                .isPresent();
    }

    /** Whether the article tells of the person what rules the office out: any role, or that of another seat. */
    private boolean holdsAnother(Persona persona) {
        if (WordClass.OFFICE.has(head)) {
            // Of whoever held an office once, and holds none now, the article tells so.
            return !persona.roles().isEmpty() || isOfOld();
        }
        if (CONTENDING.contains(head) && isOfParty()) {
            // Hardly "the director of a firm of pollsters", who holds no seat to stand from.
            return persona.roles().stream().anyMatch(role -> !role.isMinor())
                    && persona.roles().stream()
                            .flatMap(role -> role.heads().stream())
                            .noneMatch(WordClass.SEAT::has);
        }
        // "The senator" is neither a mayor nor a former secretary of transport, but may be a candidate.
        return WordClass.SEAT.has(head)
                && !isOfOld()
                && persona.roles().stream()
                        .filter(role -> !role.isMinor())
                        .flatMap(role -> role.heads().stream())
                        .anyMatch(other ->
                                WordClass.SEAT.has(other) || WordClass.OFFICE.has(other) || other.equals("secretary"));
    }

    private boolean isOfOld() {
        return phrase.regionMatches(true, 0, FORMER, 0, FORMER.length());
    }

    /** Whether it tells only that somebody stands for an office, which most of those do who are named beside. */
    boolean isContending() {
        return CONTENDING.contains(head);
    }

    /** Whether the article says of the person that they stand for an office. */
    static boolean isContender(Persona persona) {
        return persona.roles().stream().flatMap(role -> role.heads().stream()).anyMatch(CONTENDING::contains);
    }

    /** Whether somebody in focus who does not fit may still be meant: "the Labour candidate" may be a director, too. */
    boolean mayFit(Referent referent) {
        return isContending()
                && referent.sort() == sort
                && referent.persona()
                        .filter(persona -> !persona.gender().contradicts(gender))
                        .isPresent();
    }

    /** "the Labour candidate". */
    private boolean isOfParty() {
        return phrase.substring(1).chars().anyMatch(Character::isUpperCase);
    }

    /** Whether it tells no more than an age. */
    boolean isAge() {
        return phrase.endsWith(AGED);
    }

    /** Whether it tells more than an age, which the article may not have told before: "the 61-year-old physician". */
    boolean isNews() {
        return head.endsWith(AGED) && !isAge();
    }

    private boolean fitsBody(String name) {
        boolean agency = false;
        boolean publicBody = false;
        for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            agency |= WordClass.IN_AGENCY_NAME.has(word);
            publicBody |= WordClass.IN_PUBLIC_NAME.has(word)
                    || WordClass.COUNTRY.has(word)
                    || WordClass.CAPITAL.has(word) && name.indexOf(' ') < 0;
        }
        if (WordClass.AGENCY.has(head)) {
            return agency && !publicBody;
        }
        return !agency && !publicBody;
    }
}
