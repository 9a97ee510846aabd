package dictum.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells a text's language by its commonest words, for the languages most pages are in. */
final class StopWords {
    private static final Map<String, Set<String>> WORDS = Map.ofEntries(
            words(
                    "en",
                    "the and of to in that is was for it with he said has have on as are his from by this not they"),
            words(
                    "de",
                    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden sie"),
            words("fr", "le la les des et est dans du une pour que qui sur au pas par il elle ce sont plus avec cette"),
            words("es", "el la los las de que y en un una por con para del se es su al como más lo pero fue"),
            words("it", "il di che e la per un una in del della non sono con si da i le è al dei gli anche più nel"),
            words("pt", "o a os as de que e em do da um uma para com não por mais dos das se na no ao foi também"),
            words("nl", "de het een van en in is dat op te voor met niet zijn aan er die ook bij als om naar door"),
            words("pl", "i w na z się nie do że to jest o jak od po za przez co są ale oraz dla"),
            words("ru", "и в на не что с по как это он из для от за его о но к у также были"),
            words("uk", "і в на не що з до як та це у за від про для його є також після але він"),
            words("tr", "ve bir bu da de için ile olarak çok daha olan gibi sonra ne kadar var en olduğu"),
            words("sv", "och att det som en på är av för med den till inte om ett har de från var"),
            words("no", "og i det er på som en til av for at med har ikke den et om de fra var jeg"),
            words("da", "og i det er på som en til af for at med har ikke den et om de fra var der"),
            words("cs", "a v se na je že to s z do o i ve by pro jako za ale jsou který podle"),
            words("id", "yang dan di ini itu dengan untuk dari pada tidak dalam akan juga ke oleh"));

    private static final int LONGEST = 20_000;

    private StopWords() {}

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.of(words.split(" ")));
    }

    /** Whether the language of a tag is one that can be told. */
    static boolean knows(String tag) {
        return WORDS.containsKey(tag.split("-", 2)[0]);
    }

    /** The language whose commonest words fill the text best, when one is clearly ahead. */
    static Optional<String> languageOf(String text) {
        Map<String, Integer> counts = new HashMap<>();
        Map<String, Integer> hits = new HashMap<>();
        int all = 0;
        int start = 0;
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            if (i < end && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                counts.merge(Words.lower(text.substring(start, i)), 1, Integer::sum);
                all++;
            }
            start = i + 1;
        }
        for (Map.Entry<String, Set<String>> language : WORDS.entrySet()) {
            Set<String> seen = new HashSet<>(language.getValue());
            seen.retainAll(counts.keySet());
            int sum =
                    seen.stream().mapToInt(word -> counts.getOrDefault(word, 0)).sum();
            hits.put(language.getKey(), sum);
        }
        String best = "";
        int most = 0;
        int second = 0;
        for (Map.Entry<String, Integer> hit : hits.entrySet()) {
            if (hit.getValue() > most) {
                second = most;
                most = hit.getValue();
                best = hit.getKey();
            } else {
                second = Math.max(second, hit.getValue());
            }
        }
        return most >= 8 && most > 0.12 * all && most > 1.15 * second ? Optional.of(best) : Optional.empty();
    }
}
