package org.gongji.person;

import java.util.List;
import java.util.UUID;

import org.gongji.access.Region;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills in the index of the last characters of certificates for people who were recorded
 * before there was one.
 */
@Component
class TailFilling {

	private static final int SLICE = 500;

	private final JdbcClient jdbc;

	private final SealedFields sealed;

	private final TransactionTemplate transaction;

	TailFilling(JdbcClient jdbc, SealedFields sealed, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.sealed = sealed;
		this.transaction = transaction;
	}

	/** In slices, so that nobody waits long for it. */
	@Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20S")
	void fill() {
		while (slice() == SLICE) {
			// the next one
		}
	}

	private int slice() {
		return this.transaction.execute((status) -> {
			List<Unset> unset = this.jdbc.sql(
					"select id, region, certificate_sealed from person where certificate_tail is null order by id limit "
							+ SLICE)
				.query((row, number) -> new Unset(new PersonId(row.getObject(1, UUID.class)),
						new Region(row.getString(2)), row.getString(3)))
				.list();
			unset.forEach((one) -> this.jdbc
				.sql("update person set certificate_tail = ? where id = ? and certificate_tail is null")
				.params(this.sealed.tail(one.region(), this.sealed.openCertificate(one.id(), one.sealed())),
						one.id().value())
				.update());
			return unset.size();
		});
	}

	private record Unset(PersonId id, Region region, String sealed) {

	}

}
