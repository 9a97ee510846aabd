package dictum.store;

/**
 * One page of what answers a filter.
 *
 * @param places in the order asked for
 * @param total how many answer altogether
 */
@SuppressWarnings("ArrayRecordComponent") // made here, and nobody changes it
record Answer(long[] places, int total) {}
