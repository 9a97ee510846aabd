package dictum.store;

import java.util.Map;

/**
 * What answers a filter: the places in the order asked for, and how many of them have each value of each counted field.
 *
 * @param counts by field, then by value
 */
@SuppressWarnings("ArrayRecordComponent") // made here, and nobody changes it; a million places are no list
record Answer(long[] places, Map<String, Map<String, Integer>> counts) {}
