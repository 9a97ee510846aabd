package dictum.attribution;

/** A closed class of words, listed under its name in {@code lexicon.txt}; a word may be in several. */
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
    /** What a time phrase begins with or consists of. */
    TIME,
    ADVERB,
    /** What opens a sentence, so that a capital behind an abbreviation says nothing. */
    OPENER,
    TITLE,
    PAST;

    /** Whether a word, in lower case, is one of them. */
    boolean has(String lower) {
        return Lexicon.has(this, lower);
    }
}
