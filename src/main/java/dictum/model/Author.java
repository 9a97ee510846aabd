package dictum.model;

/**
 * A writer of the article read: a person, or an organisation such as a news agency.
 *
 * @throws IllegalArgumentException when the name is blank
 */
public record Author(String name, boolean organisation) {
    public Author {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author needs a name");
        }
    }
}
