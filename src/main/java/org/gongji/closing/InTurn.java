package org.gongji.closing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Long work of which little may run at once: one of a key, a few of all. What came of it
 * is kept for a while, for whoever asks the same.
 */
final class InTurn<K, V> {

	private final int atOnce;

	private final Duration patience;

	private final Duration keptFor;

	private final InstantSource clock;

	private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

	private final Set<K> running = new HashSet<>();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition ended = this.lock.newCondition();

	/**
	 * So many works at once, for which others wait so long; what they make is kept so
	 * long.
	 */
	InTurn(int atOnce, Duration patience, Duration keptFor, InstantSource clock) {
		this.atOnce = atOnce;
		this.patience = patience;
		this.keptFor = keptFor;
		this.clock = clock;
	}

	/**
	 * What was made lately, or is made now; nothing where nothing comes of it. Refused by
	 * {@link StillCounting} where its turn does not come.
	 */
	Optional<V> shared(K key, Supplier<Optional<V>> work) {
		Optional<V> known = known(key);
		return known.isPresent() ? known : alone(key, () -> known(key).or(() -> made(key, work)));
	}

	/** The same, made now whatever is kept. */
	Optional<V> fresh(K key, Supplier<Optional<V>> work) {
		return alone(key, () -> made(key, work));
	}

	/** What was made is known to be out of date. */
	void forget(K key) {
		this.kept.remove(key);
	}

	private Optional<V> known(K key) {
		Instant now = this.clock.instant();
		return Optional.ofNullable(this.kept.get(key)).filter((one) -> one.until().isAfter(now)).map(Kept::made);
	}

	private Optional<V> made(K key, Supplier<Optional<V>> work) {
		Optional<V> made = work.get();
		Instant now = this.clock.instant();
		this.kept.values().removeIf((one) -> !one.until().isAfter(now));
		made.ifPresent((one) -> this.kept.put(key, new Kept<>(one, now.plus(this.keptFor))));
		return made;
	}

	private Optional<V> alone(K key, Supplier<Optional<V>> work) {
		if (!begins(key)) {
			throw new StillCounting();
		}
		try {
			return work.get();
		}
		finally {
			end(key);
		}
	}

	private boolean begins(K key) {
		this.lock.lock();
		try {
			long left = this.patience.toNanos();
			while (this.running.contains(key) || this.running.size() >= this.atOnce) {
				if (left <= 0) {
					return false;
				}
				left = this.ended.awaitNanos(left);
			}
			return this.running.add(key);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void end(K key) {
		this.lock.lock();
		try {
			this.running.remove(key);
			this.ended.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	/** What was made, and when it is too old. */
	private record Kept<V>(V made, Instant until) {

	}

}
