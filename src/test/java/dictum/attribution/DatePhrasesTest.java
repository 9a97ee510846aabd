package dictum.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.attribution.DatePhrase.Kind;
import dictum.model.Span;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatePhrasesTest {
    private static List<Unit> units(String sentence) {
        return Units.of(sentence, new Span(0, sentence.length()));
    }

    private static List<DatePhrase> in(List<Unit> units) {
        return DatePhrases.in(units, DayNames.none());
    }

    /** Each phrase as "words = what it tells". */
    private static List<String> phrases(String sentence) {
        List<Unit> units = units(sentence);
        return in(units).stream()
                .map(phrase -> phrase.words(sentence, units) + " = "
                        + phrase.date().map(Object::toString).orElseGet(() -> phrase.kind() + " " + phrase.shift()))
                .toList();
    }

    @Test
    void readsDatesInTheCommonOrders() {
        assertThat(phrases("on March 16, 2020, it rained")).containsExactly("on March 16, 2020 = 2020-03-16");
        assertThat(phrases("on 16 March 2020 it rained")).containsExactly("on 16 March 2020 = 2020-03-16");
        assertThat(phrases("on Mar. 16, 2020")).containsExactly("on Mar. 16, 2020 = 2020-03-16");
        assertThat(phrases("on Sept. 3")).containsExactly("on Sept. 3 = --09-03");
        assertThat(phrases("on the 3rd of May")).containsExactly("3rd of May = --05-03");
        assertThat(phrases("on May 3rd")).containsExactly("on May 3rd = --05-03");
    }

    @Test
    void readsMonthsAndYears() {
        assertThat(phrases("in a 2019 paper and in a letter of 2014"))
                .containsExactly("in a 2019 paper = 2019", "in a letter of 2014 = 2014");
        assertThat(phrases("called the 2016 law and an island of 2000")).isEmpty();
        assertThat(phrases("in September 2017 and in 2016"))
                .containsExactly("in September 2017 = 2017-09", "in 2016 = 2016");
        assertThat(phrases("in the spring of 2018")).containsExactly("spring of 2018 = 2018");
        assertThat(phrases("in late 2018")).containsExactly("2018 = 2018");
        assertThat(phrases("it rained in May")).containsExactly("in May = --05");
    }

    @Test
    void readsWeekdaysWithWhatBelongsToThem() {
        assertThat(phrases("on Monday night")).containsExactly("on Monday night = WEEKDAY 0");
        assertThat(phrases("on Friday last week")).containsExactly("on Friday last week = WEEKDAY -1");
        assertThat(phrases("last Monday")).containsExactly("last Monday = LAST_WEEKDAY 0");
        assertThat(phrases("next Monday")).containsExactly("next Monday = AHEAD 0");
        List<DatePhrase> both = in(units("on Monday, March 16, it rained"));
        assertThat(both).hasSize(1);
        assertThat(both.get(0).weekday()).contains(DayOfWeek.MONDAY);
        assertThat(both.get(0).date().map(Object::toString)).contains("--03-16");
    }

    @Test
    void readsDaysCountedFromTheArticle() {
        assertThat(phrases("yesterday morning")).containsExactly("yesterday morning = DAY -1");
        assertThat(phrases("last night")).containsExactly("last night = DAY -1");
        assertThat(phrases("two days ago")).containsExactly("two days ago = DAY -2");
        assertThat(phrases("earlier this month")).containsExactly("earlier this month = MONTH 0");
        assertThat(phrases("last year")).containsExactly("last year = YEAR -1");
        assertThat(phrases("earlier on Monday")).containsExactly("earlier on Monday = WEEKDAY 0");
    }

    @Test
    void readsBoundsAndDaysOfOtherEvents() {
        assertThat(phrases("he said earlier")).containsExactly("earlier = VAGUE 0");
        assertThat(phrases("years ago")).containsExactly("years ago = VAGUE 0");
        assertThat(phrases("a day earlier")).containsExactly("a day earlier = ELSEWHERE 0");
        assertThat(phrases("the same day")).containsExactly("same day = ELSEWHERE 0");
    }

    @Test
    void leavesOtherNumbersAndWordsAlone() {
        assertThat(phrases("They may march 16 miles past 2,000 people, room 1999, on 5/3/2020"))
                .isEmpty();
        assertThat(phrases("February 30")).isEmpty();
        assertThat(phrases("told the Harbour Today programme")).isEmpty();
        assertThat(phrases("Mondays are dull")).isEmpty();
    }

    @Test
    void knowsLimitsFromTimes() {
        assertThat(in(units("since Monday until 2016 by May 3")))
                .extracting(DatePhrase::canDate)
                .containsExactly(false, false, false);
        assertThat(in(units("Monday's vote"))).extracting(DatePhrase::canDate).containsExactly(false);
        assertThat(in(units("at Monday's vote")))
                .extracting(DatePhrase::canDate)
                .containsExactly(true);
    }

    @Test
    void readsHostileTextInOnePass() {
        String many = "earlier on Monday the March last this ".repeat(20_000);
        assertThat(in(units(many))).isNotEmpty().allMatch(phrase -> phrase.kind() != Kind.DATE);
    }
}
