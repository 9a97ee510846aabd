package dictum.attribution;

import java.util.Locale;

/** A closed class of words, listed under its name in {@code lexicon.txt} or {@code names.txt}; a word may be in several. */
enum WordClass {
    DETERMINER,
    POSSESSIVE,
    PREPOSITION,
    CONJUNCTION,
    RELATIVE,
    AUXILIARY,
    PRONOUN,
    /** What may be the subject of a clause by itself. */
    SUBJECT,
    NEGATION,
    WEEKDAY,
    MONTH,
    /** What makes a day of the week the name of a day, a club or a date in history: "Good Friday", "Sheffield Wednesday". */
    BEFORE_DAY,
    /** Papers of which a Sunday edition has a name of its own: "the Mail on Sunday". */
    ON_SUNDAY,
    /** Past forms of verbs that tell of speaking, writing or meeting people without saying what was said: "spoke", "toured". */
    APPEARING,
    /** Past forms that make one speak with the occasion behind them: "gave an interview". */
    GIVING,
    /** What speaking is called, as an occasion or a work: "speech", "video". */
    SPEAKING_NOUN,
    /** What happens to people: a day behind it is its own, "a survivor of the fire on Monday". */
    MISHAP,
    /** What a time phrase begins with or consists of. */
    TIME,
    ADVERB,
    /** What opens a sentence, so that a capital behind an abbreviation says nothing. */
    OPENER,
    /** A title written short, before a name: "Sen.". */
    TITLE,
    PAST,

    /** Given names of women, of men, and of either. */
    FEMALE,
    MALE,
    EITHER,
    MASCULINE,
    FEMININE,
    HONORIFIC,
    RANK,
    ROLE,
    PLURAL_ROLE,
    /** Roles that with a capital are surnames. */
    TRADE,
    OFFICE,
    SEAT,
    /** What tells of the one meant before it tells of a stranger: nobody opens a story with "the striker said". */
    FAMILIAR,
    KIN,
    /** What says that a role is held no more. */
    RETIRED,
    /** What the name of a body ends with. */
    ORGANISATION,
    /** What a body is called. */
    BODY,
    BUSINESS,
    /** Common nouns for a company, a group, an agency: "the airline". */
    COMPANY,
    GROUP,
    AGENCY,
    /** What the name of an agency, or of another public body, may hold. */
    IN_AGENCY_NAME,
    IN_PUBLIC_NAME,
    PAPER,
    DOCUMENT,
    /** What one person or body writes or says: its words are theirs. */
    WRITING,
    EVENT,
    COUNTRY,
    CAPITAL,
    DEMONYM,
    NATIONAL,
    SETTLEMENT,
    PLACE,
    SUFFIX,
    POST_NOMINAL,
    PARTICLE,
    /** What has a capital and is nobody's name. */
    NAMELESS,
    /** What stands before a given name alone: "Sir". */
    GIVEN_TITLE,
    /** Family names that stand before the given name. */
    FAMILY_FIRST,
    /** What a firm is called right before its name; persons are called so, too, but then by a given name. */
    MAKER,
    /** Owners that a role leaves out, so that they may be anybody's: "the city's mayor". */
    COMMON_OWNER,
    /** Participles of a clause whose object a title is: "leaving Prime Minister Okoro". */
    CAUSING;

    /** Whether a word, in lower case, is one of them. */
    boolean has(String lower) {
        return Lexicon.word(lower).isAny(bit());
    }

    /** Its bit in {@link KnownWord#classes}, which is kept nowhere but in memory. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }

    static long bits(WordClass... classes) {
        long bits = 0;
        for (WordClass wordClass : classes) {
            bits |= wordClass.bit();
        }
        return bits;
    }

    /** As the files write it: "plural-role". */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
