package org.gongji.rules;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.gongji.access.Region;

/**
 * The rules of one region on a day: an immutable snapshot that stands for every day of a
 * stretch in which nothing changes. Asking for a value that the bureau has not set is a
 * result, not an error.
 */
public final class RuleBook {

	private final Region region;

	private final String province;

	private final Period period;

	private final Citation standing;

	private final Map<String, Ruled<?>> values;

	private final Map<String, Citation> open;

	private volatile String digest;

	private final Map<Class<?>, Object> compiled = new ConcurrentHashMap<>();

	RuleBook(Region region, String province, Period period, Citation standing, Map<String, Ruled<?>> values,
			Map<String, Citation> open) {
		this.region = region;
		this.province = province;
		this.period = period;
		this.standing = standing;
		this.values = Map.copyOf(values);
		this.open = Map.copyOf(open);
	}

	public Region region() {
		return this.region;
	}

	/** The province of the region; empty for an unknown one. */
	public String province() {
		return this.province;
	}

	public Period period() {
		return this.period;
	}

	/**
	 * Why the book stands in its period: the clause on the first and last day, or the
	 * decision on what holds after the last one.
	 */
	public Citation standing() {
		return this.standing;
	}

	/** The value in force, or empty where it is left to the bureau and not set. */
	@SuppressWarnings("unchecked")
	public <T> Optional<Ruled<T>> find(RuleKey<T> key) {
		Ruled<?> ruled = this.values.get(key.name());
		if (ruled == null) {
			return Optional.empty();
		}
		if (!key.holds().isInstance(ruled.value())) {
			throw new IllegalArgumentException("Rule key " + key.name() + " does not hold " + key.holds().getName());
		}
		return Optional.of((Ruled<T>) ruled);
	}

	/** Whether a key has a value, whatever it holds. */
	boolean has(String key) {
		return this.values.containsKey(key);
	}

	/** Why a key has no value: where the document leaves it to the bureau. */
	public Citation openness(RuleKey<?> key) {
		return this.open.getOrDefault(key.name(), this.standing);
	}

	/** SHA-256 over everything in force, in hex: two equal digests mean equal rules. */
	public String digest() {
		String made = this.digest;
		if (made == null) {
			made = Digests.of(this.region, this.period, this.standing, this.values);
			this.digest = made;
		}
		return made;
	}

	/**
	 * The form of this book that a pure law works on, kept with the book. The maker may
	 * ask for another form.
	 */
	public <T> T as(Class<T> form, Function<RuleBook, T> maker) {
		Object made = this.compiled.get(form);
		if (made == null) {
			T fresh = maker.apply(this);
			Object earlier = this.compiled.putIfAbsent(form, fresh);
			made = (earlier != null) ? earlier : fresh;
		}
		return form.cast(made);
	}

}
