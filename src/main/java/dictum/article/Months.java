package dictum.article;

import java.util.HashMap;
import java.util.Map;

/**
 * The months' names and short names in the languages of the pages: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
 * Russian, Ukrainian, Turkish, the Scandinavian and Baltic languages, Czech, Slovak, Finnish, Estonian, Hungarian, Romanian, Greek,
 * Croatian, Serbian, Bulgarian, Catalan, Albanian, Indonesian, Arabic, Persian (for the common calendar) and Hebrew.
 */
final class Months {
    private static final String[] NAMES = {
        "january jan jänner jaenner januar janvier janv enero ene gennaio gen janeiro januari stycznia styczeń stycznia января"
                + " январь янв січня січень ocak leden ledna januára januarie ianuarie gennaio ιανουαρίου"
                + " tammikuuta tammikuu január siječnja jaanuar sausio janvāris janvārī gener януари јануар يناير ژانویه ינואר ιανουάριος ιαν janar januárius",
        "february feb febr febbr februar feber février fevrier févr fév febrero febbraio fevereiro fev februari lutego luty февраля"
                + " февраль фев февр лютого лютий şubat subat únor února februára februarie φεβρουαρίου"
                + " helmikuuta helmikuu február veljače veebruar vasario februāris februārī febrer февруари фебруар فبراير شباط فوریه פברואר φεβρουάριος φεβ shkurt pebruari",
        "march mar märz maerz mär mars marzo março marco maart mrt marca marzec марта март мар березня березень mart"
                + " březen března marts martie μαρτίου"
                + " maaliskuuta maaliskuu március ožujka märts kovo martā març maret مارس آذار مارچ מרץ מרס μάρτιος μαρ",
        "april apr avril avr abril abr aprile kwietnia kwiecień апреля апрель апр квітня квітень nisan duben dubna"
                + " apríla aprilie απριλίου"
                + " huhtikuuta huhtikuu április travnja aprill balandžio aprīlis aprīlī април أبريل ابريل نيسان آوریل אפריל απρίλιος απρ prill",
        "may mai mayo maggio mag magg maio mei maja maj мая май травня травень mayıs mayis květen května mája μαΐου"
                + " toukokuuta toukokuu május svibnja gegužės maijs maijā maig мај مايو أيار مه מאי μάιος",
        "june jun juni juin junio giugno giu junho czerwca czerwiec июня июнь июн червня червень haziran červen června"
                + " júna iunie ιουνίου"
                + " kesäkuuta kesäkuu június lipnja juuni birželio jūnijs jūnijā juny юни јун يونيو حزيران ژوئن יוני ιούνιος ιουν",
        "july jul juli juillet juil julio luglio lug julho lipca lipiec июля июль июл липня липень temmuz července"
                + " červenec júla iulie ιουλίου"
                + " heinäkuuta heinäkuu július srpnja juuli liepos jūlijs jūlijā juliol юли јул يوليو تموز ژوئیه יולי ιούλιος ιουλ",
        "august aug août aout agosto ago augustus sierpnia sierpień августа август авг серпня серпень ağustos agustos"
                + " srpen srpna augusta αυγούστου"
                + " elokuuta elokuu augusztus kolovoza rugpjūčio augusts augustā agost agustus agt أغسطس اغسطس آب اوت אוגוסט αύγουστος αυγ",
        "september sep sept septembre septiembre setiembre settembre set sett setembro września wrzesień сентября сентябрь сен"
                + " сент вересня вересень eylül eylul září septembra septembrie σεπτεμβρίου"
                + " syyskuuta syyskuu szeptember rujna rugsėjo septembris septembrī setembre септември септембар سبتمبر أيلول سپتامبر ספטמבר σεπτέμβριος σεπ shtator",
        "october oct oktober okt octobre octubre ottobre ott outubro out października październik октября октябрь окт"
                + " жовтня жовтень ekim říjen října októbra octombrie οκτωβρίου"
                + " lokakuuta lokakuu október oktoober spalio oktobris oktobrī октомври октобар أكتوبر اكتوبر اکتبر אוקטובר οκτώβριος οκτ tetor",
        "november nov novembre noviembre novembro listopada listopad ноября ноябрь ноя нояб листопада kasım kasim"
                + " listopadu novembra noiembrie νοεμβρίου"
                + " marraskuuta marraskuu studenoga lapkričio novembris novembrī ноември новембар نوفمبر نوامبر נובמבר νοέμβριος νοε nëntor nopember",
        "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia grudzień декабря"
                + " декабрь дек грудня грудень aralık aralik prosinec prosince decembra decembrie δεκεμβρίου"
                + " joulukuuta joulukuu detsember gruodžio decembris decembrī desembre декември децембар ديسمبر دسامبر דצמבר δεκέμβριος δεκ dhjetor disember"
    };

    /** Polish and Turkish short names, which are words of other languages too: "sie", "lip", "ara". */
    private static final String[] IN_DATES = {
        "sty oca", "lut şub", "", "kwi nis", "", "cze haz", "lip tem", "sie ağu", "wrz eyl", "paź eki", "lis kas",
        "gru ara"
    };

    private static final Map<String, Integer> BY_NAME = new HashMap<>();
    private static final Map<String, Integer> BY_NAME_IN_DATES = new HashMap<>();

    static {
        fill(BY_NAME, NAMES);
        fill(BY_NAME_IN_DATES, NAMES);
        fill(BY_NAME_IN_DATES, IN_DATES);
    }

    private Months() {}

    /** The month, 1 to 12, that {@code word} names in any of the languages; 0 when it names none. */
    static int named(String word) {
        return BY_NAME.getOrDefault(Words.lower(word), 0);
    }

    /** As {@link #named}, of a word that stands between a day and a year, where short names count that are other words elsewhere. */
    static int inDate(String word) {
        return BY_NAME_IN_DATES.getOrDefault(Words.lower(word), 0);
    }

    private static void fill(Map<String, Integer> byName, String[] names) {
        for (int month = 0; month < names.length; month++) {
            for (String name : Words.split(names[month])) {
                byName.put(name, month + 1);
            }
        }
        byName.remove("");
    }
}
