package dictum.attribution;

import dictum.attribution.Mention.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bodies that an article names, each by its longest name: acronyms and short forms joined to it. */
final class Bodies {
    /** What the map of heads holds once two different bodies share a head. */
    private static final String SEVERAL = "";

    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, String> byInitials = new HashMap<>();
    private final Map<String, String> byFirstWord = new HashMap<>();
    private final Map<String, String> byLastWord = new HashMap<>();
    private final Map<String, String> byAllButWares = new HashMap<>();

    /** Each head's bodies in the order of the text: name by the offset of its first naming. */
    private final Map<String, Map<String, Integer>> byHead = new HashMap<>();

    static Bodies of(String text, Cast cast) {
        Bodies bodies = new Bodies();
        for (Mention mention : cast.mentions()) {
            if (mention.kind() == Kind.ORGANISATION
                    && !cast.lines().get(mention.line()).capitals()) {
                bodies.add(text, cast, mention);
            }
        }
        return bodies;
    }

    private void add(String text, Cast cast, Mention mention) {
        String name = Names.tidy(mention.span().of(text));
        List<String> words = mention.words();
        byName.putIfAbsent(String.join(" ", words), name);
        for (String word : words) {
            if (NameWords.isBody(word)) {
                byHead.computeIfAbsent(word, key -> new HashMap<>())
                        .putIfAbsent(name, mention.span().start());
            }
        }
        if (words.size() < 2) {
            return;
        }
        putOrConfuse(byInitials, initials(words), name);
        if (WordClass.COUNTRY.has(words.get(0))) {
            putOrConfuse(byInitials, initials(words.subList(1, words.size())), name);
        }
        if (words.size() > 2 && BodySigns.isFirm(words.get(words.size() - 1))) {
            putOrConfuse(byAllButWares, String.join(" ", words.subList(0, words.size() - 1)), name);
        }
        if (words.get(words.size() - 1).chars().anyMatch(Character::isDigit)) {
            // "EgyptAir Flight MS804" is no longer name of EgyptAir.
            return;
        }
        putOrConfuse(byLastWord, words.get(words.size() - 1), name);
        if (!WordClass.COUNTRY.has(words.get(0)) && !NameWords.isTitle(words.get(0))) {
            putOrConfuse(byFirstWord, words.get(0), name);
        }
        List<Unit> units = cast.lines().get(mention.line()).units();
        int after = mention.to();
        if (after + 2 < units.size()
                && units.get(after).isPunctuation('(')
                && units.get(after + 2).isPunctuation(')')
                && NameWords.isAcronym(units.get(after + 1).word())) {
            byInitials.put(letters(units.get(after + 1).lower()), name);
        }
    }

    private static void putOrConfuse(Map<String, String> map, String key, String name) {
        map.merge(key, name, (a, b) -> a.equalsIgnoreCase(b) ? a : SEVERAL);
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder(words.size());
        for (String word : words) {
            if (!WordClass.PREPOSITION.has(word) && !word.equals("and") && !word.equals("the")) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String letters(String acronym) {
        return acronym.replace(".", "");
    }

    /** The fullest name of the body that {@code mention} names. */
    String fullName(String text, Mention mention) {
        String name = Names.tidy(mention.span().of(text));
        if (mention.words().size() == 1) {
            if (NameWords.isAcronym(name)) {
                return known(byInitials, letters(mention.last())).orElse(name);
            }
            boolean place = mention.kind() == Mention.Kind.PLACE
                    || WordClass.COUNTRY.has(mention.last())
                    || WordClass.CAPITAL.has(mention.last());
            if (!place) {
                return known(byFirstWord, mention.last())
                        .or(() -> isChamber(mention) ? Optional.empty() : known(byLastWord, mention.last()))
                        .orElse(name);
            }
        }
        String words = String.join(" ", mention.words());
        return known(byAllButWares, words).orElseGet(() -> byName.getOrDefault(words, name));
    }

    /** "the House" is a chamber of a parliament, and short for no "White House". */
    private static boolean isChamber(Mention mention) {
        return mention.last().equals("house");
    }

    /** The one body whose name begins with the word and ends as a body's name does: "Fox" for "Fox News". */
    Optional<String> beginningWith(String word) {
        return known(byFirstWord, word).filter(Bodies::endsAsBody);
    }

    private static boolean endsAsBody(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1);
        String lower = NameWords.plain(last);
        return NameWords.isAcronym(last)
                || NameWords.isBodyName(lower)
                || NameWords.isBody(lower)
                || BodySigns.isFirm(lower)
                || NameKinds.endsAsThing(lower);
    }

    private static Optional<String> known(Map<String, String> map, String key) {
        return Optional.ofNullable(map.get(key)).filter(name -> !name.equals(SEVERAL));
    }

    /** The body that "the ministry" means at {@code offset}: the only one of that head named before. */
    Optional<String> withHead(String head, int offset) {
        if (WordClass.COMPANY.has(head)) {
            // "Harbour & Company" is not the only one that may be called so.
            return Optional.empty();
        }
        String only = SEVERAL;
        for (Map.Entry<String, Integer> body :
                byHead.getOrDefault(head, Map.of()).entrySet()) {
            if (body.getValue() < offset) {
                if (!only.equals(SEVERAL)) {
                    return Optional.empty();
                }
                only = body.getKey();
            }
        }
        return only.equals(SEVERAL) ? Optional.empty() : Optional.of(only);
    }
}
