package dictum.article;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a text's language by its commonest words, and by its letters where those belong to one language.
 *
 * <p>Of two languages that share most of their small words, such as Czech and Slovak, the text must be clearly the one; otherwise
 * nothing is told.
 */
final class StopWords {
    /** The commonest words of a language. */
    private record Language(String tag, double leastShare, String words) {}

    /** A text in a language that writes its small words apart has them in every sixth place or so. */
    private static final double APART = 0.12;

    /** In languages that write them as parts of longer words a few of them must do. */
    private static final double JOINED = 0.03;

    private static final Language[] LANGUAGES = {
        new Language(
                "en",
                APART,
                "the and of to in that is was for it with he said has have on as are his from by this not they"),
        new Language(
                "de",
                APART,
                "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden sie"),
        new Language(
                "fr",
                APART,
                "le la les des et est dans du une pour que qui sur au pas par il elle ce sont plus avec cette"),
        new Language("es", APART, "el la los las de que y en un una por con para del se es su al como más lo pero fue"),
        new Language(
                "it",
                APART,
                "il di che e la per un una in del della non sono con si da i le è al dei gli anche più nel"),
        new Language(
                "pt", APART, "o a os as de que e em do da um uma para com não por mais dos das se na no ao foi também"),
        new Language(
                "ca",
                APART,
                "el la els les de que i en un una per amb del es és al com més però ha va dels aquest són als"),
        new Language(
                "gl",
                APART,
                "o a os as de que e en do da un unha para con non por máis dos das se na no ao foi tamén polo"),
        new Language("ro", APART, "și de în la a cu că din pe o nu care pentru este mai fost un sau au să ca al ce"),
        new Language(
                "nl",
                APART,
                "de het een van en in is dat op te voor met niet zijn aan er die ook bij als om naar door"),
        new Language("af", APART, "die van en in het nie is dat op te vir met hy sy aan word wat ook by as om na deur"),
        new Language("pl", APART, "i w na z się nie do że to jest o jak od po za przez co są ale oraz dla"),
        new Language("cs", APART, "a v se na je že to s z do o i ve by pro jako za ale jsou který podle"),
        new Language("sk", APART, "a v sa na je že to s z do o aj vo by pre ako za ale sú ktorý podľa"),
        new Language("sl", APART, "in je v na se za so da z pa ki ne po tudi s bo od ob kot še že iz"),
        new Language("hr", APART, "i je u na se za su da s a koji ne što od nije kao te iz o bi po ali će"),
        new Language("hu", APART, "a az és hogy nem is egy ez meg volt el de csak már mint még van szerint azt ki"),
        new Language("fi", APART, "ja on ei se että oli hän mutta myös kun ovat joka kuin mukaan sen sekä ole jo tai"),
        new Language("et", APART, "ja on ei et see oli kui ka aga oma mis ta seda või siis kes nii pole kuid"),
        new Language("lt", APART, "ir į kad yra su iš apie tai kaip bet o tik už jis nuo dėl buvo taip ne po"),
        new Language("lv", APART, "un ir ar no ka par uz bet tas kā arī to gan vai kas pie pēc bija lai nav"),
        new Language("sq", APART, "të e në dhe për me një që i nga është ka se nuk më do u si por këtë"),
        new Language("ru", APART, "и в на не что с по как это он из для от за его о но к у также были"),
        new Language("uk", APART, "і в на не що з як до та це у за від про для його є також після але він"),
        new Language("be", APART, "і ў на не што з як да гэта у за пра для яго а ад але ён таксама быў"),
        new Language("bg", APART, "и на да се за в от е с не че са по ще до като си през но това"),
        new Language("sr", APART, "и је у на се за су да с а који не што од није као те из о ће"),
        new Language("mk", APART, "и на да се за во од е со не дека што ги ќе го до ја но тоа беше"),
        new Language("kk", APART, "және мен бұл үшін деп да де бір бойынша ол болып осы бар"),
        new Language("tr", APART, "ve bir bu da de için ile olarak çok daha olan gibi sonra ne kadar var en olduğu"),
        new Language("az", APART, "və bir bu da də üçün ilə olaraq çox daha olan kimi sonra nə qədər var ən ki"),
        new Language(
                "sv", APART, "och att det som en på är av för med till den har inte om ett han men var jag från vi"),
        new Language("no", APART, "og i det er på som en til av for at med har ikke den et om de fra var jeg"),
        new Language("da", APART, "og i det er på som en af til for at med har ikke den et om de fra var der"),
        new Language("is", APART, "og að í á er sem um við það ekki til með fyrir var en af hann frá eru því"),
        new Language("el", APART, "και το να του η της με που την από για στο τα ο οι είναι των δεν στην θα"),
        new Language(
                "id", APART, "yang dan di ini itu dengan untuk dari pada tidak dalam akan juga ke oleh bisa karena"),
        new Language(
                "ms", APART, "yang dan di ini itu dengan untuk dari pada tidak dalam akan juga ke oleh boleh kerana"),
        new Language("tl", APART, "ang ng sa na at mga ay ni si para kay nang hindi ito siya isang din rin kung"),
        new Language("vi", APART, "và của là có cho không được một các trong với người này đã những khi để tại đến"),
        new Language("sw", APART, "na ya wa kwa katika ni za la hiyo cha kuwa huo hayo alisema amesema watu pia hilo"),
        new Language("so", APART, "iyo ka oo ah in ku uu waxaa ay la ee ayaa waa loo kale soo"),
        new Language("ha", APART, "da a ta na ya ba su ke cewa wani don kuma shi mai an sun yi"),
        new Language("st", APART, "le ho ea ka hore ke o e ba ha tse la sa bo mo re"),
        new Language(
                "zu",
                JOINED,
                "ukuthi futhi uma kanye ngoba noma kanti kuthiwa okuthiwa lapha ukuze ukuba kodwa uthe ngokuthi kusho esho ngesikhathi"),
        new Language(
                "xh",
                JOINED,
                "ukuba kwaye xa okanye kunye kuba okokuba ukuze apha kodwa ngoku uthe ngokuba into yokuba nangona kunjalo malunga"),
        new Language(
                "kl",
                JOINED,
                "aamma tassa pillugu oqarpoq kisianni taamaattumik imaluunniit ilaatigut tamatumunnga taava massakkut amerlanerit"),
    };

    /** For every small word the languages that have it. */
    private static final Map<String, int[]> BY_WORD = byWord();

    /** The lengths of the known words, a bit for each, by the last bits of their first letter. */
    private static final long[] LENGTHS = lengths();

    private static final int LONGEST = 2_500;
    private static final int FEWEST = 8;

    /** How far ahead of the next a language must be; further where both are likely to share their words. */
    private static final double AHEAD = 1.15;

    private StopWords() {}

    private static Map<String, int[]> byWord() {
        Map<String, int[]> byWord = new HashMap<>();
        for (int i = 0; i < LANGUAGES.length; i++) {
            for (String word : Words.split(LANGUAGES[i].words())) {
                int[] known = byWord.getOrDefault(word, new int[0]);
                int[] more = java.util.Arrays.copyOf(known, known.length + 1);
                more[known.length] = i;
                byWord.put(word, more);
            }
        }
        return byWord;
    }

    private static long[] lengths() {
        long[] lengths = new long[64];
        for (String word : BY_WORD.keySet()) {
            lengths[word.charAt(0) % lengths.length] |= 1L << word.length();
        }
        return lengths;
    }

    /** Whether any known word begins with the letter and is as long, so that most others need not be looked up. */
    private static boolean mayBeKnown(char first, int length) {
        int place = Character.toLowerCase(first) % LENGTHS.length;
        return length < Long.SIZE && (LENGTHS[place] >> length & 1) != 0;
    }

    /** Whether the language of a tag is one that can be told. */
    static boolean knows(String tag) {
        String language = tag.split("-", 2)[0];
        for (Language one : LANGUAGES) {
            if (one.tag().equals(language)) {
                return true;
            }
        }
        return Scripts.tells(language);
    }

    /** The language whose commonest words fill the text best, when one is clearly ahead. */
    static Optional<String> languageOf(String text) {
        Optional<String> byScript = Scripts.languageOf(text);
        if (byScript.isPresent()) {
            return byScript;
        }
        int[] hits = new int[LANGUAGES.length];
        int all = 0;
        int start = 0;
        int end = Math.min(text.length(), LONGEST);
        for (int i = 0; i <= end; i++) {
            if (i < end && Character.isLetter(text.charAt(i))) {
                continue;
            }
            if (i > start) {
                all++;
                if (mayBeKnown(text.charAt(start), i - start)) {
                    for (int language : BY_WORD.getOrDefault(Words.lower(text.substring(start, i)), NONE)) {
                        hits[language]++;
                    }
                }
            }
            start = i + 1;
        }
        int best = -1;
        int most = 0;
        int second = 0;
        for (int i = 0; i < hits.length; i++) {
            if (hits[i] > most) {
                second = most;
                most = hits[i];
                best = i;
            } else {
                second = Math.max(second, hits[i]);
            }
        }
        boolean told = best >= 0 && most > LANGUAGES[best].leastShare() * all && most > AHEAD * second;
        boolean enough = told && most >= (LANGUAGES[best].leastShare() < APART ? FEWEST / 2 : FEWEST);
        return enough ? Optional.of(LANGUAGES[best].tag()) : Optional.empty();
    }

    private static final int[] NONE = {};
}
