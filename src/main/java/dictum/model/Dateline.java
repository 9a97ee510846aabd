package dictum.model;

import java.util.Optional;

/**
 * Place and date that open a report: "LAGOS, 3 May —".
 *
 * <p>The passage is the whole opening, agency tag and dash included; it is never part of a quotation. The date may lack
 * its year.
 */
public record Dateline(Passage passage, Optional<String> place, Optional<PartialDate> date) {}
