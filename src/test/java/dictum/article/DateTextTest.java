package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-03-16T23:04:00+03:00 | en | 2020-03-16",
                "2020-03-16 15:04 | en | 2020-03-16",
                "2020/3/6 | en | 2020-03-06",
                "20200316 | en | 2020-03-16",
                "20200316150400 | en | 2020-03-16",
                "1584360000 | en | 2020-03-16",
                "1584360000000 | en | 2020-03-16",
                "Mon, 16 Mar 2020 12:00:00 GMT | en | 2020-03-16",
                "Published March 16, 2020 at 3:04 pm | en | 2020-03-16",
                "the 16th of March, 2020 | en | 2020-03-16",
                "16. März 2020, 15:04 Uhr | de | 2020-03-16",
                "le 1er août 2021 à 10h | fr | 2021-08-01",
                "16 de marzo de 2020 | es | 2020-03-16",
                "16 марта 2020 | ru | 2020-03-16",
                "16 Şubat 2020 | tr | 2020-02-16",
                "16.03.2020 | de | 2020-03-16",
                "16.03.20 | de | 2020-03-16",
                "03/04/2020 | en-US | 2020-03-04",
                "03/04/2020 | en-GB | 2020-04-03",
                "16/03/2020 | en-US | 2020-03-16",
                "2020年3月16日 | ja | 2020-03-16",
                "الأربعاء، 07 أكتوبر 2020 - 12:09 م | ar | 2020-10-07",
                "٠٧ أكتوبر ٢٠٢٠ | ar | 2020-10-07",
                "16 Agustus 2020 | id | 2020-08-16",
                "16. lokakuuta 2020 | fi | 2020-10-16",
                "16 октомври 2020 | bg | 2020-10-16",
                "2020. október 16. | hu | 2020-10-16",
                "2 تير 1399 - 12:09 | fa | 2020-06-22",
                "۱۳۹۹/۰۴/۰۲ | fa | 2020-06-22",
                "۳۰ اسفند ۱۴۰۳ | fa | 2025-03-20",
                "mira28.09.1912:44 | de | 2019-09-28",
                "03-04-2020 | en-US | 2020-03-04",
                "03-04-2020 | en | 2020-04-03",
            })
    void findsTheDayAsWritten(String text, String language, String day) {
        assertThat(DateText.find(text, language).map(Object::toString)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "12:30",
                "31 February 2020",
                "99999999999999999999",
                "March 16",
                "1.2.3",
                "30 اسفند 1404",
                "1399/13/01",
                "room 2020, floor 3"
            })
    void findsNoDayWhereNoneIs(String text) {
        assertThat(DateText.find(text, "en")).isEmpty();
    }

    /** The months of ten languages: in full as a date has them, in full alone where that differs, and short. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | January February March April May June July August September October November December",
                "en | Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
                "en | Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
                "de | Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
                "de | Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
                "de | Jänner Feber März April Mai Juni Juli August Sept Oktober November Dezember",
                "fr | janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
                "fr | janv févr mars avr mai juin juil août sept oct nov déc",
                "fr | janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
                "es | enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
                "es | ene feb mar abr may jun jul ago sept oct nov dic",
                "es | enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre",
                "it | gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
                "it | gen feb mar apr mag giu lug ago set ott nov dic",
                "it | gen febbr mar apr magg giu lug ago sett ott nov dic",
                "pt | janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
                "pt | jan fev mar abr mai jun jul ago set out nov dez",
                "ru | января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
                "ru | январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
                "ru | янв фев мар апр мая июн июл авг сен окт ноя дек",
                "ru | янв февр март апр мая июн июл авг сент окт нояб дек",
                "pl | stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
                "pl | styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
                "pl | sty lut mar kwi maj cze lip sie wrz paź lis gru",
                "nl | januari februari maart april mei juni juli augustus september oktober november december",
                "nl | jan feb mrt apr mei jun jul aug sep okt nov dec",
                "nl | jan febr mrt apr mei jun jul aug sept okt nov dec",
                "tr | Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
                "tr | Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
            })
    void knowsEveryMonth(String language, String months) {
        Locale locale = Locale.forLanguageTag(language);
        int number = 0;
        for (String month : Words.split(months)) {
            String day = "2020-%02d-16".formatted(++number);
            for (String name : new String[] {month, month.toUpperCase(locale), month.toLowerCase(locale)}) {
                for (String date :
                        new String[] {"16 %s 2020", "16. %s. 2020, 15:04", "16 de %s de 2020", "%s 16, 2020"}) {
                    String written = date.formatted(name);
                    assertThat(DateText.find(written, language).map(Object::toString))
                            .as(written)
                            .contains(day);
                }
            }
        }
        assertThat(number).isEqualTo(12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 1st, 2020 | en",
                "1st March 2020 | en",
                "1. März 2020 | de",
                "den 1. März 2020 | de",
                "1er mars 2020 | fr",
                "1ᵉʳ mars 2020 | fr",
                "1º de marzo de 2020 | es",
                "1.º de marzo de 2020 | es",
                "1ro de marzo del 2020 | es",
                "1º marzo 2020 | it",
                "1° marzo 2020 | it",
                "1º de março de 2020 | pt",
                "1º/3/2020 | pt",
                "1-го марта 2020 года | ru",
                "1-е марта 2020 г. | ru",
                "1 marca 2020 r. | pl",
                "1e maart 2020 | nl",
                "1 Mart 2020'de | tr",
            })
    void knowsTheFirstOfTheMonth(String written, String language) {
        assertThat(DateText.find("x " + written, language).map(Object::toString))
                .contains("2020-03-01");
    }

    /** Only English that is not told to be of elsewhere, and a page without a language, set the month first. */
    @ParameterizedTest
    @CsvSource({
        "'', 3, 4",
        "en, 3, 4",
        "en-US, 3, 3",
        "en-CA, 3, 4",
        "en-GB, 4, 4",
        "en-IE, 4, 4",
        "en-IN, 4, 4",
        "en-AU, 4, 4",
        "de, 4, 4",
        "fr, 4, 4",
        "fr-CA, 4, 4",
        "es, 4, 4",
        "es-MX, 4, 4",
        "it, 4, 4",
        "pt, 4, 4",
        "pt-BR, 4, 4",
        "ru, 4, 4",
        "pl, 4, 4",
        "nl, 4, 4",
        "tr, 4, 4",
    })
    void settlesDayAndMonthByTheLanguage(String language, int slashes, int dashes) {
        assertThat(month("03/04/2020", language)).isEqualTo(slashes);
        assertThat(month("03-04-2020", language)).isEqualTo(dashes);
        assertThat(month("03.04.2020", language)).isEqualTo(4);
        assertThat(month("16/04/2020", language)).isEqualTo(4);
        assertThat(month("04/16/2020", language)).isEqualTo(4);
    }

    private static int month(String written, String language) {
        return DateText.find(written, language)
                .flatMap(date -> date.calendarDay())
                .orElseThrow()
                .getMonthValue();
    }
}
