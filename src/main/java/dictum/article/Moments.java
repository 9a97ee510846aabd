package dictum.article;

import java.util.List;
import java.util.Set;

/** Knows lines that only tell when: a day, a clock, how long ago, how long the reading takes. */
final class Moments {
    /** How many words of other meaning such a line may have. */
    private static final int MOST_OTHERS = 3;

    private static final Set<String> WORDS = Set.of(
            "min",
            "mins",
            "minute",
            "minutes",
            "minuten",
            "minuti",
            "minutos",
            "minuto",
            "hour",
            "hours",
            "hrs",
            "hr",
            "stunden",
            "stunde",
            "heures",
            "horas",
            "ore",
            "day",
            "days",
            "tage",
            "tagen",
            "jours",
            "días",
            "giorni",
            "dias",
            "ago",
            "vor",
            "hace",
            "il",
            "y",
            "a",
            "fa",
            "há",
            "temu",
            "назад",
            "önce",
            "read",
            "reading",
            "time",
            "lesezeit",
            "lesedauer",
            "lecture",
            "lectura",
            "lettura",
            "leitura",
            "uhr",
            "h",
            "gmt",
            "utc",
            "est",
            "edt",
            "bst",
            "cet",
            "cest",
            "am",
            "pm",
            "updated",
            "published",
            "posted",
            "aktualisiert",
            "veröffentlicht",
            "stand",
            "publié",
            "mis",
            "à",
            "jour",
            "le",
            "actualizado",
            "publicado",
            "aggiornato",
            "pubblicato",
            "atualizado",
            "publisert",
            "oppdatert",
            "publicerad",
            "uppdaterad",
            "opublikowano",
            "zaktualizowano",
            "опубликовано",
            "обновлено",
            "güncelleme",
            "at",
            "on",
            "um",
            "den",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "montag",
            "dienstag",
            "mittwoch",
            "donnerstag",
            "freitag",
            "samstag",
            "sonntag",
            "lundi",
            "mardi",
            "mercredi",
            "jeudi",
            "vendredi",
            "samedi",
            "dimanche",
            "lunes",
            "martes",
            "miércoles",
            "jueves",
            "viernes",
            "sábado",
            "domingo");

    private Moments() {}

    /** Whether {@code line} tells a moment or a duration and hardly anything else. */
    static boolean fill(String line) {
        if (!DateText.hasDigit(line)) {
            return false;
        }
        int others = 0;
        boolean number = false;
        boolean moment = false;
        for (String word : pieces(line)) {
            if (Character.isDigit(word.charAt(0))) {
                number = true;
            } else if (WORDS.contains(word)) {
                moment |= word.length() > 2;
            } else if (Months.named(word) > 0) {
                moment = true;
            } else {
                others++;
            }
        }
        moment |= hasClock(line) || DateText.find(line, "").isPresent();
        return number && moment && others <= MOST_OTHERS;
    }

    /** Whether there is a clock such as {@code 14:32}. */
    private static boolean hasClock(String line) {
        for (int i = line.indexOf(':'); i > 0 && i + 2 < line.length(); i = line.indexOf(':', i + 1)) {
            if (Character.isDigit(line.charAt(i - 1))
                    && Character.isDigit(line.charAt(i + 1))
                    && Character.isDigit(line.charAt(i + 2))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> pieces(String line) {
        StringBuilder apart = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean changes = i > 0
                    && (Character.isDigit(c) != Character.isDigit(line.charAt(i - 1))
                            || (Character.isUpperCase(c) && Character.isLowerCase(line.charAt(i - 1))));
            apart.append(changes ? " " : "").append(Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : ' ');
        }
        String words = apart.toString().strip();
        return words.isEmpty() ? List.of() : List.of(words.split(" +"));
    }
}
