package org.gongji.crediting;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.account.MovementOrigin;
import org.gongji.account.MovementOrigins;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The balances from before the reform as their owners see them, once they are booked. */
@Component
@Transactional(readOnly = true)
public class SeenOpenings implements MovementOrigins {

	private static final RuleKey<String> BEFORE_REFORM = RuleKey.word("balance.before_reform");

	private final JdbcClient jdbc;

	private final RuleBooks books;

	SeenOpenings(JdbcClient jdbc, RuleBooks books) {
		this.jdbc = jdbc;
		this.books = books;
	}

	/** What this person brought over from before the reform, if it was anything. */
	public Optional<SeenOpening> of(PersonId owner) {
		return this.jdbc.sql("""
				select r.region, r.amount_fen, r.entry_id, i.as_of, e.booked_at, e.business_day from opening_row r
				  join opening_import i on i.id = r.import_id join ledger_entry e on e.id = r.entry_id
				 where r.person_id = ?""").param(owner.value()).query((row, number) -> {
			Region region = new Region(row.getString(1));
			List<Citation> cited = this.books.on(region, row.getObject(6, LocalDate.class))
				.find(BEFORE_REFORM)
				.map(Ruled::citation)
				.stream()
				.toList();
			return new SeenOpening(region, Money.ofFen(row.getLong(2)), new EntryId(row.getObject(3, UUID.class)),
					row.getObject(4, LocalDate.class), row.getObject(5, OffsetDateTime.class), cited);
		}).list().stream().findFirst();
	}

	@Override
	public Set<String> events() {
		return Set.of("before_reform");
	}

	@Override
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		entries.forEach((entry) -> origins.put(entry,
				new MovementOrigin("/my/opening-balance", "crediting.opening.yours", null)));
		return origins;
	}

	/**
	 * A balance from before the reform: how much, as of which day, and the article by
	 * which it stays the owner's, where the document has one.
	 */
	public record SeenOpening(Region region, Money amount, EntryId entry, LocalDate asOf, OffsetDateTime bookedAt,
			List<Citation> cited) {

	}

}
