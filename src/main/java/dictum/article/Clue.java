package dictum.article;

import dictum.model.Found;

/**
 * One thing a page says about an article: for which field, the raw words, and where they stand.
 *
 * @param source the kind of place, such as {@code json-ld}
 * @param evidence the name of the field or element that holds the words
 */
record Clue(Field field, String value, String source, String evidence) {
    /** What a clue is about. */
    enum Field {
        TITLE,
        STANDFIRST,
        AUTHOR,
        PUBLISHER,
        SECTION,
        ISSUED,
        MODIFIED,
        CANONICAL,
        LANGUAGE,
        TYPE,
        BODY,
        FREE
    }

    static final String JSON_LD = "json-ld";
    static final String OPEN_GRAPH = "opengraph";
    static final String META = "meta";
    static final String DUBLIN_CORE = "dublin core";
    static final String PRISM = "prism";
    static final String MICRODATA = "microdata";
    static final String VISIBLE = "visible page";
    static final String ADDRESS = "address";

    /** {@code chosen}, made from this clue, with the clue as its provenance. */
    <T> Found<T> gives(T chosen) {
        return Found.of(chosen, source, evidence + ": " + abridged());
    }

    private String abridged() {
        return value.length() <= 300 ? value : value.substring(0, 300) + "…";
    }
}
