package dictum.article;

import static org.assertj.core.api.Assertions.assertThat;

import dictum.article.Clue.Field;
import dictum.model.Article;
import dictum.model.Author;
import dictum.model.Found;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that pages set around a story, in ten languages. */
final class PageLanguagesTest {
    private static List<Clue> visible(String page) {
        Layout layout = Layout.of(Pages.document(page));
        return VisiblePage.read(layout.parts(), layout, List.of());
    }

    private static List<String> values(List<Clue> clues, Field field) {
        return clues.stream()
                .filter(clue -> clue.field() == field)
                .map(Clue::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: | 4 May 2024",
                "First published on | 4 May 2024",
                "Posted on | 4 May 2024",
                "Veröffentlicht am | 4. Mai 2024",
                "Erschienen am | 4. Mai 2024",
                "Datum: | 4. Mai 2024",
                "Publié le | 4 mai 2024",
                "Publiée le | 4 mai 2024",
                "Date de publication : | 4 mai 2024",
                "Mis en ligne le | 4 mai 2024",
                "Paru le | 4 mai 2024",
                "Publicado el | 4 de mayo de 2024",
                "Publicada el | 4 de mayo de 2024",
                "Fecha de publicación: | 4 de mayo de 2024",
                "Pubblicato il | 4 maggio 2024",
                "Pubblicata il | 4 maggio 2024",
                "Data di pubblicazione: | 4 maggio 2024",
                "Publicado em | 4 de maio de 2024",
                "Publicada em | 4 de maio de 2024",
                "Data de publicação: | 4 de maio de 2024",
                "Опубликовано | 4 мая 2024",
                "Опубликована | 4 мая 2024",
                "Дата публикации: | 4 мая 2024",
                "Opublikowano | 4 maja 2024",
                "Opublikowany: | 4 maja 2024",
                "Data publikacji: | 4 maja 2024",
                "Dodano: | 4 maja 2024",
                "Gepubliceerd op | 4 mei 2024",
                "Geplaatst op | 4 mei 2024",
                "Publicatiedatum: | 4 mei 2024",
                "Yayınlanma: | 4 Mayıs 2024",
                "Yayınlanma Tarihi: | 4 Mayıs 2024",
                "YAYIN TARİHİ: | 4 Mayıs 2024",
                "Yayımlanma tarihi: | 4 Mayıs 2024",
                "Giriş Tarihi: | 4 Mayıs 2024",
            })
    void takesTheDayThatALineFarFromTheHeadlineNamesAsThatOfPublication(String label, String day) {
        String page = "<h1>Bridge closed</h1>" + Pages.STORY.repeat(6) + "<p>" + label + " " + day + "</p>";
        assertThat(visible(page)).contains(new Clue(Field.ISSUED, day, Clue.VISIBLE, "labelled line"));
        assertThat(visible(page.replace(label, "Bridge"))).noneMatch(clue -> clue.field() == Field.ISSUED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published | 4 May 2024",
                "Veröffentlicht | 4. Mai 2024",
                "Publié le | 4 mai 2024",
                "Publicado | 4 de mayo de 2024",
                "Pubblicato il | 4 maggio 2024",
                "Publicado em | 4 de maio de 2024",
                "Опубликовано | 4 мая 2024",
                "Дата публикации: | 4 мая 2024",
                "Opublikowano | 4 maja 2024",
                "Gepubliceerd op | 4 mei 2024",
                "Yayınlanma Tarihi | 4 Mayıs 2024",
            })
    void takesTheDayBelowALabelThatStandsAlone(String label, String day) {
        String page =
                "<h1>Bridge closed</h1>" + Pages.STORY.repeat(6) + "<div>" + label + "</div><div>" + day + "</div>";
        assertThat(visible(page)).contains(new Clue(Field.ISSUED, day, Clue.VISIBLE, "labelled line"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published 3 May 2024, | Updated | 4 May 2024",
                "Published by the desk 3 May 2024, | Last modified: | 4 May 2024",
                "3 May 2024, | Published by the desk, last updated | 4 May 2024",
                "Veröffentlicht am 3. Mai 2024, | zuletzt aktualisiert am | 4. Mai 2024",
                "Erschienen am 3. Mai 2024, | geändert am | 4. Mai 2024",
                "3. Mai 2024, | Letzte Änderung: | 4. Mai 2024",
                "3. Mai 2024, | überarbeitet am | 4. Mai 2024",
                "Publié le 3 mai 2024, | mis à jour le | 4 mai 2024",
                "Publié le 3 mai 2024, | modifié le | 4 mai 2024",
                "3 mai 2024, | Mise à jour : | 4 mai 2024",
                "3 mai 2024, | Dernière modification le | 4 mai 2024",
                "3 mai 2024, | actualisé le | 4 mai 2024",
                "Publicado el 3 de mayo de 2024, | actualizado el | 4 de mayo de 2024",
                "Publicada el 3 de mayo de 2024, | actualizada el | 4 de mayo de 2024",
                "3 de mayo de 2024, | Última actualización: | 4 de mayo de 2024",
                "3 de mayo de 2024, | modificado el | 4 de mayo de 2024",
                "Pubblicato il 3 maggio 2024, | aggiornato il | 4 maggio 2024",
                "3 maggio 2024, | Ultimo aggiornamento: | 4 maggio 2024",
                "3 maggio 2024, | Ultima modifica: | 4 maggio 2024",
                "3 maggio 2024, | modificato il | 4 maggio 2024",
                "Publicado em 3 de maio de 2024, | atualizado em | 4 de maio de 2024",
                "3 de maio de 2024, | Última atualização: | 4 de maio de 2024",
                "3 de maio de 2024, | modificada em | 4 de maio de 2024",
                "Опубликовано 3 мая 2024, | обновлено | 4 мая 2024",
                "3 мая 2024, | Обновлён | 4 мая 2024",
                "3 мая 2024, | изменено | 4 мая 2024",
                "3 мая 2024, | Отредактировано | 4 мая 2024",
                "Opublikowano 3 maja 2024, | zaktualizowano | 4 maja 2024",
                "3 maja 2024, | Ostatnia aktualizacja: | 4 maja 2024",
                "3 maja 2024, | Ostatnia modyfikacja: | 4 maja 2024",
                "3 maja 2024, | zmodyfikowano | 4 maja 2024",
                "Gepubliceerd op 3 mei 2024, | bijgewerkt op | 4 mei 2024",
                "3 mei 2024, | gewijzigd op | 4 mei 2024",
                "3 mei 2024, | aangepast op | 4 mei 2024",
                "3 mei 2024, | Laatste update: | 4 mei 2024",
                "Yayınlanma: 3 Mayıs 2024, | Güncelleme: | 4 Mayıs 2024",
                "Yayın tarihi: 3 Mayıs 2024, | Güncellenme: | 4 Mayıs 2024",
                "3 Mayıs 2024, | Son güncelleme | 4 Mayıs 2024",
                "3 Mayıs 2024, | güncellendi | 4 Mayıs 2024",
                "3 Mayıs 2024, | Değiştirilme: | 4 Mayıs 2024",
            })
    void tellsTheDayOfAChangeFromThatOfPublication(String published, String label, String day) {
        List<Clue> alone = visible("<h1>Bridge closed</h1><p>" + label + " " + day + "</p>");
        assertThat(values(alone, Field.ISSUED)).isEmpty();
        assertThat(values(alone, Field.MODIFIED)).contains(day);

        List<Clue> both = visible("<h1>Bridge closed</h1><p>" + published + " " + label + " " + day + "</p>");
        assertThat(values(both, Field.ISSUED)).isNotEmpty().noneMatch(day::equals);
        assertThat(values(both, Field.MODIFIED)).contains(day);

        String machine =
                "<h1>Bridge closed</h1><p>" + published.replaceAll("3.*2024", "<time datetime=2024-05-03>x</time>")
                        + label + " <time datetime=2024-05-04>y</time></p>";
        assertThat(values(visible(machine), Field.ISSUED))
                .contains("2024-05-03")
                .doesNotContain("2024-05-04");
        assertThat(values(visible(machine), Field.MODIFIED))
                .contains("2024-05-04")
                .doesNotContain("2024-05-03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ada Okoro and Tom Vale",
                "Written by Ada Okoro and Tom Vale",
                "Von Ada Okoro und Tom Vale",
                "Verfasst von Ada Okoro und Tom Vale",
                "Text: Ada Okoro, Tom Vale",
                "Par Ada Okoro et Tom Vale",
                "Écrit par Ada Okoro et Tom Vale",
                "Rédigé par Ada Okoro, Tom Vale",
                "Propos recueillis par Ada Okoro et Tom Vale",
                "Por Ada Okoro y Tom Vale",
                "Escrito por Ada Okoro y Tom Vale",
                "Redactado por Ada Okoro y Tom Vale",
                "Di Ada Okoro e Tom Vale",
                "Scritto da Ada Okoro e Tom Vale",
                "A cura di Ada Okoro e Tom Vale",
                "Por Ada Okoro e Tom Vale",
                "Escrito por Ada Okoro e Tom Vale",
                "Texto: Ada Okoro e Tom Vale",
                "Автор: Ada Okoro и Tom Vale",
                "Авторы: Ada Okoro, Tom Vale",
                "Текст: Ada Okoro, Tom Vale",
                "Autor: Ada Okoro i Tom Vale",
                "Autorzy: Ada Okoro, Tom Vale",
                "Tekst: Ada Okoro oraz Tom Vale",
                "Opracowanie: Ada Okoro, Tom Vale",
                "Door Ada Okoro en Tom Vale",
                "Geschreven door Ada Okoro en Tom Vale",
                "Tekst: Ada Okoro, Tom Vale",
                "Yazan: Ada Okoro ve Tom Vale",
                "Yazarlar: Ada Okoro, Tom Vale",
                "Haber: Ada Okoro ve Tom Vale",
            })
    void readsTheWritersOfALineBelowTheHeadline(String line) {
        Article article = Pages.read("<title>Bridge closed</title><h1>Bridge closed</h1><p>" + line + "</p><article>"
                + Pages.STORY + "</article>");
        assertThat(article.authors())
                .as(line)
                .extracting(Found::value)
                .containsExactly(new Author("Ada Okoro", false), new Author("Tom Vale", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Read also: The fair opens on Friday",
                "Also read: The fair opens on Friday",
                "Lesen Sie auch: Der Markt öffnet am Freitag",
                "Mehr zum Thema: Der Markt öffnet am Freitag",
                "Lesen Sie dazu: Der Markt öffnet am Freitag",
                "Lire aussi : la foire ouvre vendredi",
                "À lire aussi : la foire ouvre vendredi",
                "Voir aussi : la foire ouvre vendredi",
                "À lire également : la foire ouvre vendredi",
                "Lea también: La feria abre el viernes",
                "Lee también: La feria abre el viernes",
                "Te puede interesar: La feria abre el viernes",
                "Le puede interesar: La feria abre el viernes",
                "Leggi anche: La fiera apre venerdì",
                "Vedi anche: La fiera apre venerdì",
                "Potrebbe interessarti: La fiera apre venerdì",
                "Leia também: A feira abre na sexta",
                "Leia mais: A feira abre na sexta",
                "Veja também: A feira abre na sexta",
                "Читайте также: Ярмарка откроется в пятницу",
                "Смотрите также: Ярмарка откроется в пятницу",
                "Читать также: Ярмарка откроется в пятницу",
                "Czytaj też: Targ rusza w piątek",
                "Czytaj także: Targ rusza w piątek",
                "Zobacz też: Targ rusza w piątek",
                "Przeczytaj też: Targ rusza w piątek",
                "Lees ook: De markt opent vrijdag",
                "Lees verder: De markt opent vrijdag",
                "Bekijk ook: De markt opent vrijdag",
                "İlgili haberler: Panayır cuma günü açılıyor",
                "İLGİLİ HABER: Panayır cuma günü açılıyor",
                "Ayrıca okuyun: Panayır cuma günü açılıyor",
                "Bunu da okuyun: Panayır cuma günü açılıyor",
            })
    void leavesOutALineToAnotherStory(String line) {
        String page = "<title>Bridge closed for good</title><body><h1>Bridge closed for good</h1><article>"
                + Pages.STORY + "<p>" + line + ", and everybody is to come</p>"
                + Pages.STORY.replace("month", "year").replace("week", "spring") + "</article></body>";
        assertThat(Pages.read(page).text()).contains("spring").doesNotContain(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The harbour has been closed since Monday and the bridge will not be opened for the traffic of the town, said the engineer who has led the inspection, as it is not safe.",
                "de | Der Hafen ist seit Montag nicht mehr offen, und die Brücke wird für den Verkehr der Stadt gesperrt, sagte die Leiterin, weil sich der Rost in das Eisen und an die Pfeiler gefressen hat.",
                "fr | Le port est fermé depuis lundi et le pont ne sera pas ouvert pour les camions de la ville, a dit une femme qui est à la tête des travaux, car il y a de la rouille dans les piliers et sur le tablier.",
                "es | El puerto está cerrado desde el lunes y el puente no se abre para los camiones de la ciudad, dijo la jefa de las obras, que es de la opinión de que con el óxido en los pilares no hay más que hacer.",
                "it | Il porto è chiuso da lunedì e il ponte non si apre per i camion della città, ha detto una donna che è alla guida dei lavori, con la ruggine nei piloni e nel ferro non c'è più niente da fare.",
                "pt | O porto está fechado desde segunda e a ponte não será aberta para os caminhões da cidade, disse uma mulher que é a chefe das obras, com a ferrugem nos pilares e no ferro não há mais o que fazer, e foi também por isso.",
                "ru | Порт закрыт с понедельника, и мост не откроют для грузовиков города, как сказала инженер, что он стоит на сваях, и это не всё: за год от ржавчины у него не осталось и половины, но о том знали также по отчётам.",
                "pl | Port jest zamknięty od poniedziałku i na most nie wjadą już ciężarówki, jak powiedziała szefowa, że to nie jest bezpieczne, a za rok po remoncie oraz dla mieszkańców będzie z tego most, ale to się okaże.",
                "nl | De haven is sinds maandag dicht en de brug gaat niet open voor het verkeer van de stad, zei een vrouw die de leiding heeft, er is te veel roest in het ijzer en aan de pijlers, en dat is ook door het zout.",
                "tr | Liman pazartesiden beri kapalı ve köprü bu yıl için de açılmayacak, dedi bir mühendis, pas çok derin olduğu için daha sonra ne olacak belli değil, en az bir yıl kadar sürecek gibi ve bu da çok uzun.",
            })
    void hearsTheLanguageOfWordsThatDeclareNone(String language, String text) {
        assertThat(LanguageChoice.choose(new Clues(List.of()), text).map(Found::value))
                .contains(language);
        Article article = Pages.read("<h1>Bridge closed</h1><article><p>" + text + "</p><p>" + text + "</p></article>");
        assertThat(article.language().map(Found::value)).contains(language);
        assertThat(article.language().orElseThrow().provenance().source()).isEqualTo("text");
    }
}
