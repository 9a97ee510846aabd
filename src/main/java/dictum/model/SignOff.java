package dictum.model;

import java.time.Instant;

/** A second reviewer's assent to what another decided. */
public record SignOff(String reviewer, Instant at) {}
