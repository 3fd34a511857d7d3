package org.gongji.crediting;

import java.sql.ResultSet;
import java.sql.SQLException;
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
		return Optional.ofNullable(beside(owner).opening());
	}

	/** That, and what the person still has to pay back of credits; one statement. */
	public Beside beside(PersonId owner) {
		return this.jdbc.sql("""
				select r.region, r.amount_fen, r.entry_id, i.as_of, e.booked_at, e.business_day, o.owed_fen
				  from (select coalesce(sum(open_fen), 0) as owed_fen from credit_claim where person_id = :owner) o
				  left join opening_row r on r.person_id = :owner
				  left join opening_import i on i.id = r.import_id
				  left join ledger_entry e on e.id = r.entry_id
				 order by case when e.id is null then 1 else 0 end""")
			.param("owner", owner.value())
			.query((row, number) -> new Beside(opening(row), Money.ofFen(row.getLong("owed_fen"))))
			.list()
			.get(0);
	}

	/** Null where nothing was brought over, or it is not booked. */
	private SeenOpening opening(ResultSet row) throws SQLException {
		if (row.getObject("booked_at") == null) {
			return null;
		}
		Region region = new Region(row.getString("region"));
		List<Citation> cited = this.books.on(region, row.getObject("business_day", LocalDate.class))
			.find(BEFORE_REFORM)
			.map(Ruled::citation)
			.stream()
			.toList();
		return new SeenOpening(region, Money.ofFen(row.getLong("amount_fen")),
				new EntryId(row.getObject("entry_id", UUID.class)), row.getObject("as_of", LocalDate.class),
				row.getObject("booked_at", OffsetDateTime.class), cited);
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

	/**
	 * What stands beside a balance.
	 *
	 * @param opening null where nothing was brought over
	 * @param owed what is still open of credits that were too much
	 */
	public record Beside(SeenOpening opening, Money owed) {

	}

}
