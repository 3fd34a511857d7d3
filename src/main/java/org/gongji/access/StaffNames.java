package org.gongji.access;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * What clerks and officers are called, by what they sign in as, remembered for a minute.
 * A member is never named here. Templates know it as {@code @staffNames}.
 */
@Component("staffNames")
public class StaffNames {

	private static final int MOST = 1_000;

	private final Users users;

	private final Cache<String, Optional<String>> known = Caffeine.newBuilder()
		.maximumSize(MOST)
		.expireAfterWrite(Duration.ofMinutes(1))
		.build();

	StaffNames(Users users) {
		this.users = users;
	}

	/** The name to show; what was given where nobody signs in so; null for a member. */
	public String of(String name) {
		return (name != null) ? this.known.get(name, this::ask).orElse(null) : null;
	}

	private Optional<String> ask(String name) {
		Optional<User> user = this.users.byName(name);
		return user.isEmpty() ? Optional.of(name)
				: user.filter((one) -> one.role() != Role.MEMBER).map(User::displayName);
	}

}
