package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

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
}
