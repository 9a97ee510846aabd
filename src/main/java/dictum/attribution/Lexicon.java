package dictum.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of {@link WordClass} and the cue verbs, from the files beside this class; each file names its origin in its first line. */
final class Lexicon {
    private static final Map<String, CueVerb> CUES = readCues();
    private static final Map<String, KnownWord> WORDS = readWords();

    private Lexicon() {}

    /**
     * One form of a cue verb.
     *
     * @param flags as explained at the head of {@code cues.txt}
     */
    record CueVerb(String lemma, Form form, String flags) {
        enum Form {
            BASE,
            THIRD,
            PAST,
            PARTICIPLE,
            ING
        }

        boolean has(char flag) {
            return flags.indexOf(flag) >= 0;
        }

        boolean isThought() {
            return has('t');
        }

        /** Whether it can be the verb of a main clause by itself. */
        boolean isFinite() {
            return form == Form.THIRD || form == Form.PAST || form == Form.BASE;
        }
    }

    /** What is known of a word, in lower case. */
    static KnownWord word(String lower) {
        return WORDS.getOrDefault(lower, KnownWord.NOTHING);
    }

    static boolean isAdverb(String lower) {
        return WordClass.ADVERB.has(lower)
                || (lower.length() > 4 && lower.endsWith("ly") && !lower.equals("family") && !lower.equals("reply"));
    }

    /** Whether a capitalised {@code lower} word after an abbreviation is likely to open a sentence. */
    static boolean opensSentence(String lower) {
        return WordClass.OPENER.has(lower);
    }

    static Optional<CueVerb> cue(String lower) {
        return word(lower).cueVerb();
    }

    /** Every form of every cue verb, sorted. */
    static List<String> cueForms() {
        return CUES.keySet().stream().sorted().toList();
    }

    private static Map<String, KnownWord> readWords() {
        Map<String, KnownWord> words = new HashMap<>();
        CUES.forEach((form, verb) -> words.put(form, new KnownWord(0, Optional.of(verb))));
        Map<String, List<String>> classes = new HashMap<>(classes("lexicon.txt"));
        classes.putAll(classes("names.txt"));
        for (WordClass wordClass : WordClass.values()) {
            for (String word : classes.getOrDefault(wordClass.title(), List.of())) {
                words.put(word, words.getOrDefault(word, KnownWord.NOTHING).with(wordClass.bit()));
            }
        }
        return words;
    }

    /** The lists of a file by their names: one to a line, its name, a colon, its words. */
    static Map<String, List<String>> classes(String resource) {
        Map<String, List<String>> classes = new HashMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            classes.put(
                    line.substring(0, colon),
                    List.of(line.substring(colon + 1).strip().split(" +")));
        }
        return classes;
    }

    private static Map<String, CueVerb> readCues() {
        Map<String, CueVerb> cues = new HashMap<>();
        for (String line : lines("cues.txt")) {
            int colon = line.indexOf(" : ");
            String flags = line.substring(colon + 3).strip();
            String[] forms = line.substring(0, colon).strip().split(" +");
            String lemma = forms[0];
            if (forms.length == 1) {
                forms = regular(lemma);
            }
            // Where past and participle are one form it is read as the past.
            put(cues, forms[0], new CueVerb(lemma, CueVerb.Form.BASE, flags));
            put(cues, forms[1], new CueVerb(lemma, CueVerb.Form.THIRD, flags));
            put(cues, forms[2], new CueVerb(lemma, CueVerb.Form.PAST, flags));
            put(cues, forms[3], new CueVerb(lemma, CueVerb.Form.PARTICIPLE, flags));
            put(cues, forms[4], new CueVerb(lemma, CueVerb.Form.ING, flags));
        }
        return cues;
    }

    private static void put(Map<String, CueVerb> cues, String form, CueVerb verb) {
        cues.putIfAbsent(form, verb);
    }

    /** Base, third person, past, participle and -ing of a regular verb; the third person is a noun's plural too. */
    static String[] regular(String base) {
        char last = base.charAt(base.length() - 1);
        char before = base.charAt(base.length() - 2);
        boolean consonantY = last == 'y' && "aeiou".indexOf(before) < 0;
        boolean sibilant = last == 's' || last == 'x' || base.endsWith("sh") || base.endsWith("ch");
        String third = consonantY ? base.substring(0, base.length() - 1) + "ies" : base + (sibilant ? "es" : "s");
        String past = consonantY ? base.substring(0, base.length() - 1) + "ied" : base + (last == 'e' ? "d" : "ed");
        String ing = ((last == 'e' && before != 'e') ? base.substring(0, base.length() - 1) : base) + "ing";
        return new String[] {base, third, past, past, ing};
    }

    static List<String> lines(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the lexicon %s is missing from the program".formatted(resource));
            }
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the lexicon " + resource + " cannot be read", broken);
        }
    }
}
