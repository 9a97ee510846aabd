package dictum.article;

import java.util.HashMap;
import java.util.Map;

/**
 * The months' names and short names in the languages of the pages: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Russian, Ukrainian, Turkish and the Scandinavian languages.
 */
final class Months {
    private static final String[] NAMES = {
        "january jan jänner januar janvier janv enero ene gennaio gen janeiro januari stycznia styczeń stycznia января"
                + " январь янв січня січень ocak leden ledna januára januarie ianuarie gennaio ιανουαρίου",
        "february feb februar feber février fevrier févr fév febrero febbraio fevereiro fev februari lutego luty февраля"
                + " февраль фев лютого лютий şubat subat únor února februára februarie φεβρουαρίου",
        "march mar märz maerz mär mars marzo março marco maart mrt marca marzec марта март мар березня березень mart"
                + " březen března marts martie μαρτίου",
        "april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель апр квітня квітень nisan duben dubna"
                + " apríla aprilie απριλίου",
        "may mai mayo maggio mag maio mei maja maj мая май травня травень mayıs mayis květen května mája μαΐου",
        "june jun juni juin junio giugno giu junho czerwca czerwiec июня июнь июн червня червень haziran červen června"
                + " júna iunie ιουνίου",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июль июл липня липень temmuz července"
                + " červenec júla iulie ιουλίου",
        "august aug août aout agosto ago augustus sierpnia sierpień августа август авг серпня серпень ağustos agustos"
                + " srpen srpna augusta αυγούστου",
        "september sep sept septembre septiembre setiembre settembre set setembro września wrzesień сентября сентябрь сен"
                + " сент вересня вересень eylül eylul září septembra septembrie σεπτεμβρίου",
        "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября октябрь окт"
                + " жовтня жовтень ekim říjen října októbra octombrie οκτωβρίου",
        "november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя нояб листопада kasım kasim"
                + " listopadu novembra noiembrie νοεμβρίου",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia grudzień декабря"
                + " декабрь дек грудня грудень aralık aralik prosinec prosince decembra decembrie δεκεμβρίου"
    };

    private static final Map<String, Integer> BY_NAME = byName();

    private Months() {}

    /** The month, 1 to 12, that {@code word} names in any of the languages; 0 when it names none. */
    static int named(String word) {
        return BY_NAME.getOrDefault(Words.lower(word), 0);
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> byName = new HashMap<>();
        for (int month = 0; month < NAMES.length; month++) {
            for (String name : Words.split(NAMES[month])) {
                byName.put(name, month + 1);
            }
        }
        return byName;
    }
}
