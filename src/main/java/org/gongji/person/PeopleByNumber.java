package org.gongji.person;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Finds many people by identity number with one statement, for files of people. Also
 * those of other regions, so that a file can be told so; nothing of them is shown.
 */
@Component
public class PeopleByNumber {

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	PeopleByNumber(JdbcClient jdbc, SealedFields sealed) {
		this.jdbc = jdbc;
		this.sealed = sealed;
	}

	/** Those who are known; a number that is nobody's is not in the answer. */
	public Map<IdentityNumber, Found> find(Collection<IdentityNumber> numbers) {
		if (numbers.isEmpty()) {
			return Map.of();
		}
		Map<String, IdentityNumber> byIndex = new HashMap<>();
		numbers.forEach((number) -> byIndex.put(this.sealed.index(Certificate.of(number)), number));
		Map<IdentityNumber, Found> found = new HashMap<>();
		this.jdbc
			.sql("select certificate_index, id, region, name, birthday, died_on, merged_into_id is not null from person "
					+ "where certificate_kind = 'RESIDENT_ID' and certificate_index = any(cast(? as varchar array))")
			.param(new SqlArrayValue("varchar", byIndex.keySet().toArray()))
			.query((row) -> {
				found.put(byIndex.get(row.getString(1)),
						new Found(new PersonId(row.getObject(2, UUID.class)), new Region(row.getString(3)),
								row.getString(4), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class),
								row.getBoolean(7)));
			});
		return found;
	}

	/**
	 * Somebody as a file of people needs to know them; the day of death is null for the
	 * living.
	 *
	 * @param merged whether this record has ended, as the person goes on under another
	 * number
	 */
	public record Found(PersonId id, Region region, String name, LocalDate birthday, LocalDate diedOn, boolean merged) {

		/** Masked, so that no log can show a name. */
		@Override
		public String toString() {
			return "Found " + this.id;
		}

	}

}
