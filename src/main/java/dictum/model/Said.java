package dictum.model;

import java.util.Optional;

/**
 * Something that somebody said, with the role in which it was said.
 *
 * @param role that the speaker held that day
 * @param basis how that is known, or why it is not
 */
public record Said(Entry entry, Optional<String> role, String basis) {}
