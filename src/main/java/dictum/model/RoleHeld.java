package dictum.model;

import java.util.Optional;

/**
 * A role of a person with the time for which it is known.
 *
 * @param first day of issue of the first article that states it, or the day from which a person says it was held
 * @param last likewise, of the last
 * @param quotations that state it; 0 when a person wrote it down
 * @param written whether a person wrote it down, which outranks articles
 */
public record RoleHeld(
        String role, Optional<PartialDate> first, Optional<PartialDate> last, long quotations, boolean written) {}
