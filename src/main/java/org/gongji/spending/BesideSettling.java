package org.gongji.spending;

/**
 * What a caller writes beside a settlement, in the transaction that books it, knowing
 * what it was decided from: both stand, or neither.
 */
@FunctionalInterface
public interface BesideSettling {

	void write(Settlement booked, Assembled from);

}
