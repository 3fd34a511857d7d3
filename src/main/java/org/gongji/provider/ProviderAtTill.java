package org.gongji.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.gongji.access.OnCommit;
import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The look-up of the institution that every purchase makes: by plain SQL, and not again
 * within a second. A change on this node is seen at once, one on another node a second
 * later.
 */
@Component
class ProviderAtTill {

	private static final Duration FRESH = Duration.ofSeconds(1);

	private static final int MANY = 10_000;

	private final Cache<ProviderId, Provider> lately = Caffeine.newBuilder()
		.expireAfterWrite(FRESH)
		.maximumSize(MANY)
		.build();

	private final JdbcClient jdbc;

	ProviderAtTill(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Provider> lately(ProviderId id) {
		Provider known = this.lately.getIfPresent(id);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Provider> found = find(id);
		found.ifPresent((provider) -> this.lately.put(id, provider));
		return found;
	}

	/**
	 * What was known of the institution is forgotten once the present transaction is
	 * committed.
	 */
	void changed(ProviderId id) {
		OnCommit.run(() -> this.lately.invalidate(id));
	}

	Optional<Provider> find(ProviderId id) {
		return this.jdbc
			.sql("""
					select code, name, region, kind, hospital_level, specialty, agreement_from, agreement_to, suspended_reason,
					       version
					  from provider where id = ?""")
			.param(id.value())
			.query((row, number) -> provider(id, row))
			.optional();
	}

	private static Provider provider(ProviderId id, ResultSet row) throws SQLException {
		String level = row.getString("hospital_level");
		return new Provider(id, new ProviderCode(row.getString("code")), row.getString("name"),
				new Region(row.getString("region")), ProviderKind.valueOf(row.getString("kind")),
				(level != null) ? HospitalLevel.valueOf(level) : null, Specialty.valueOf(row.getString("specialty")),
				new Agreement(row.getObject("agreement_from", LocalDate.class),
						row.getObject("agreement_to", LocalDate.class)),
				row.getString("suspended_reason"), row.getLong("version"));
	}

}
