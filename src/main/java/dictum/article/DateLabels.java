package dictum.article;

import java.util.List;

/** The words with which pages announce a day, in the languages of the pages: that of publication, of a change, or of something else. */
final class DateLabels {
    /** Words that announce the day of a change rather than of the first publication. */
    private static final List<String> CHANGED = List.of(
            "updated",
            "update",
            "modified",
            "last edited",
            "revised",
            "aktualisiert",
            "aktualisierung",
            "geändert",
            "änderung",
            "überarbeitet",
            "mis à jour",
            "mise à jour",
            "modifié",
            "modification",
            "actualisé",
            "actualizado",
            "actualizada",
            "actualización",
            "aggiornato",
            "aggiornamento",
            "ultima modifica",
            "modificat",
            "modificad",
            "atualizado",
            "atualizada",
            "atualização",
            "bijgewerkt",
            "gewijzigd",
            "aangepast",
            "geüpdatet",
            "zaktualizowano",
            "aktualizacja",
            "modyfik",
            "zmienion",
            "обновлен",
            "обновлён",
            "изменен",
            "изменён",
            "отредактирован",
            "оновлено",
            "güncelleme",
            "güncellen",
            "değiştir",
            "reviewed",
            "uppdaterad",
            "oppdatert",
            "opdateret",
            "päivitetty",
            "frissítve",
            "aktualizováno",
            "更新",
            "수정");

    /** Words that tell of a publication. */
    private static final List<String> PUBLISHED = List.of(
            "publish",
            "posted",
            "veröffentlicht",
            "erschienen",
            "publié",
            "publicad",
            "pubblicat",
            "опубликован",
            "opublikowan",
            "gepubliceerd",
            "geplaatst",
            "yayınlan",
            "yayımlan",
            "yayın tarihi");

    /** Words that name the day behind them as that of publication. */
    private static final Openings DATE_LABELS = new Openings(List.of(
            "published",
            "first published",
            "date published",
            "publication date",
            "posted",
            "date",
            "datum",
            "veröffentlicht",
            "erschienen",
            "erstellt",
            "publié",
            "publié le",
            "publiée",
            "mis en ligne",
            "mise en ligne",
            "paru le",
            "publicado",
            "publicada",
            "fecha",
            "pubblicato",
            "pubblicata",
            "data",
            "gepubliceerd",
            "geplaatst",
            "publicatiedatum",
            "opublikowano",
            "opublikowany",
            "opublikowana",
            "dodano",
            "data publikacji",
            "опубликовано",
            "опубликован",
            "опубликована",
            "дата",
            "yayın tarihi",
            "yayınlanma",
            "yayımlanma",
            "yayin tarihi",
            "yayinlanma",
            "giriş tarihi",
            "publisert",
            "publicerad",
            "udgivet",
            "julkaistu",
            "发布时间",
            "公開日",
            "입력"));

    /** Words before the day on which somebody joined the readers who write on the site. */
    private static final Openings JOINED = new Openings(List.of(
            "joined",
            "join date",
            "registered",
            "member since",
            "registriert",
            "mitglied seit",
            "dabei seit",
            "inscrit",
            "inscription",
            "registrado",
            "iscritto",
            "lid geworden",
            "dołączył",
            "регистрация"));

    /** Words in a line that says no more than that the day of publication follows. */
    private static final List<String> PUBLICATION = List.of(
            "publi",
            "posted",
            "veröffentlicht",
            "erschienen",
            "pubblicat",
            "pubblicazione",
            "публик",
            "geplaatst",
            "yayınlan",
            "yayımlan",
            "yayın tarihi");

    private static final int MOST_WORDS_OF_A_LABEL = 3;
    private static final int LONGEST_LABEL = 40;

    private DateLabels() {}

    /** Whether {@code text} tells of a change and of no publication. */
    static boolean announcesChange(String text) {
        String lower = Words.lower(text);
        return CHANGED.stream().anyMatch(lower::contains) && PUBLISHED.stream().noneMatch(lower::contains);
    }

    /** Whether the words before a day make it that of a change: "published by the desk, updated". */
    static boolean endsInChange(String text) {
        String lower = Words.lower(text);
        return last(CHANGED, lower) > last(PUBLISHED, lower);
    }

    private static int last(List<String> words, String text) {
        return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
    }

    /** Whether a line says no more than that the day of publication follows; "Data" alone may be the name of a section. */
    static boolean isPublicationLabel(String line) {
        if (line.length() > LONGEST_LABEL || DateText.hasDigit(line)) {
            return false;
        }
        if (Words.count(line, MOST_WORDS_OF_A_LABEL + 1) > MOST_WORDS_OF_A_LABEL) {
            return false;
        }
        String lower = Words.lower(line);
        return PUBLICATION.stream().anyMatch(lower::contains);
    }

    /** Whether a line begins with a label such as "Published:". */
    static boolean opensWithDateLabel(String text) {
        return DATE_LABELS.of(text).stream()
                .anyMatch(label -> text.length() == label.length() || !Character.isLetter(text.charAt(label.length())));
    }

    /** Whether a line tells since when somebody takes part in a forum. */
    static boolean tellsOfAMember(String line) {
        return JOINED.open(line);
    }
}
