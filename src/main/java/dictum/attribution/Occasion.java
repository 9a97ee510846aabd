package dictum.attribution;

import dictum.model.Uttered;
import dictum.model.Venue;
import java.util.Optional;

/** When and on what occasion words were said. */
record Occasion(Uttered uttered, Optional<Venue> venue) {}
