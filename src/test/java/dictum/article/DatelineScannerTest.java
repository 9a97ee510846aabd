package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.model.Dateline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DatelineScannerTest {
    private static final String REST =
            "The harbour bridge will stay closed until the end of the month, the engineer said on Tuesday, "
                    + "and lorries must take the longer way over Hillbrook until it opens again.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOSCOW, March 16. /TASS/. | Moscow | --03-16",
                "LAGOS, 3 May — | Lagos | --05-03",
                "WASHINGTON (AP) — | Washington | ",
                "LONDON, March 16 (Reuters) - | London | --03-16",
                "Paris — | Paris | ",
                "KYIV, Ukraine (AP) — | Kyiv, Ukraine | ",
                "NEW DELHI: | New Delhi | ",
                "MANILA, Philippines – | Manila, Philippines | ",
                "(Adds details) LONDON, March 16 (Reuters) - | London | --03-16",
                "PORT-AU-PRINCE, Haiti, Jan. 5, 2024 (AFP) -- | Port-au-Prince, Haiti | 2024-01-05",
                "ST. LOUIS — | St. Louis | ",
                "PORTSMOUTH, N.H. — | Portsmouth, N.H. | ",
                "MOSCOW. March 16 (Interfax) - | Moscow | --03-16",
                "Berlin (dpa) – | Berlin | ",
                "RIO DE JANEIRO, 16 de marzo (EFE) - | Rio de Janeiro | --03-16",
            })
    void readsPlaceAndDay(String opening, String place, String date) {
        Dateline dateline = DatelineScanner.scan(opening + " " + REST).orElseThrow();
        assertThat(dateline.place()).contains(place);
        assertThat(dateline.date().map(Object::toString).orElse("")).isEqualTo(date == null ? "" : date);
        assertThat(dateline.passage().text()).isEqualTo(opening + " ");
    }

    @Test
    void readsAnAgencyWithoutAPlace() {
        Dateline dateline = DatelineScanner.scan("(Reuters) - " + REST).orElseThrow();
        assertThat(dateline.place()).isEmpty();
        assertThat(dateline.passage().text()).isEqualTo("(Reuters) - ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dr. Smith, March 16 was the day when everything changed for the people of Port Vale.",
                "The bridge — closed since March — will open again, the engineer said on Tuesday.",
                "NATO said on Tuesday that it would not take part in the inspection of the bridge.",
                "BREAKING: The bridge is closed.",
                "\"MOSCOW, March 16. /TASS/. is how reports open,\" she said.",
                "Okoro (48) has led the inspection since last week, and will lead it until May.",
                "March 16 — The inspection began on a rainy morning with two boats and a drone.",
                "Sen. Ada Okoro (R-Vale) said the bridge would be closed.",
                "Yes — But only when the inspection is over and the rust is gone.",
                "",
                "MOSCOW",
                "—",
            })
    void leavesOrdinarySentencesAlone(String sentence) {
        assertThat(DatelineScanner.scan(sentence)).isEmpty();
    }

    @Test
    void takesNoSpeakerOfATranscriptForAPlace() {
        String speech = REST + " " + REST;
        String page = "<article><p>OKORO: " + speech + "</p><p>VALE: " + speech + " Yes.</p><p>OKORO: " + speech
                + " No.</p></article>";
        assertThat(Pages.read(page).dateline()).isEmpty();
    }
}
