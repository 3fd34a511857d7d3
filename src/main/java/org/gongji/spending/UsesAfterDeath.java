package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was used of an account, or in its owner's name, on days after the owner's death
 * (OQ-14b): listed for the window, which marks what is to be recovered into the estate.
 */
@Component
@Transactional(readOnly = true)
public class UsesAfterDeath {

	private static final String SETTLEMENTS = """
			select s.id, s.service_date as used_on, s.reference, s.patient_id as user_id,
			       case when s.patient_id = :owner then 'OWN' else 'RELATIVE' end as kind,
			       (select coalesce(sum(h.amount_fen), 0) from settlement_share h join settlement x on x.id = h.settlement_id
			         where h.owner_id = :owner and (x.id = s.id or x.reverses_id = s.id)) as own_fen,
			       (select coalesce(sum(x.fund_fen), 0) from settlement x where x.id = s.id or x.reverses_id = s.id) as fund_fen
			  from settlement s
			 where s.act = 'purchase' and s.service_date > :died
			   and s.id in (select o.id from settlement o where o.patient_id = :owner
			                union select h.settlement_id from settlement_share h where h.owner_id = :owner and h.amount_fen <> 0)""";

	private static final String PREMIUMS = """
			select p.id, p.paid_on as used_on, p.reference, p.insured_id as user_id, 'PREMIUM' as kind,
			       case when d.accepted = false then 0 else p.account_fen end as own_fen, 0 as fund_fen
			  from premium_payment p left join premium_decision d on d.payment_id = p.id
			 where p.payer_id = :owner and p.paid_on > :died""";

	private static final String CODES = """
			select c.id, c.used_at, c.person_id, w.shower_id
			  from payment_code c left join code_showing w on w.id = c.showing_id
			 where c.person_id = :owner and c.used_at is not null and c.showing_id is not null""";

	private static final String MARKED = """
			select u.use_id, u.owner_id, s.service_date as used_on, s.reference,
			       (select coalesce(sum(h.amount_fen), 0) from settlement_share h join settlement x on x.id = h.settlement_id
			         where h.owner_id = u.owner_id and (x.id = s.id or x.reverses_id = s.id)) as own_fen
			  from use_after_death u join settlement s on s.id = u.use_id
			 where u.region = :region and s.patient_id = :user
			union all
			select u.use_id, u.owner_id, p.paid_on, p.reference, case when d.accepted = false then 0 else p.account_fen end
			  from use_after_death u join premium_payment p on p.id = u.use_id
			  left join premium_decision d on d.payment_id = p.id
			 where u.region = :region and p.insured_id = :user
			 order by 3, 1""";

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	UsesAfterDeath(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Everything on days after that one, in the order of days. */
	public List<UseAfterDeath> of(PersonId owner, LocalDate died) {
		Set<UUID> marked = Set.copyOf(this.jdbc.sql("select use_id from use_after_death where owner_id = ?")
			.param(owner.value())
			.query(UUID.class)
			.list());
		List<UseAfterDeath> uses = new ArrayList<>();
		for (String sql : List.of(SETTLEMENTS, PREMIUMS)) {
			uses.addAll(this.jdbc.sql(sql)
				.param("owner", owner.value())
				.param("died", died)
				.query((row, number) -> use(row, marked))
				.list());
		}
		uses.addAll(codes(owner, died));
		uses.sort(Comparator.comparing(UseAfterDeath::on).thenComparing(UseAfterDeath::id));
		return List.copyOf(uses);
	}

	/** Those marked as to be recovered that were for this person, oldest first. */
	public List<MarkedUse> marked(PersonId user, Region region) {
		return this.jdbc.sql(MARKED)
			.param("region", region.code())
			.param("user", user.value())
			.query((row, number) -> new MarkedUse(row.getObject("use_id", UUID.class),
					new PersonId(row.getObject("owner_id", UUID.class)), row.getObject("used_on", LocalDate.class),
					row.getString("reference"), Money.ofFen(row.getLong("own_fen"))))
			.list();
	}

	/** What of it came from the account and was not taken back, in fen. */
	public static Money total(Collection<UseAfterDeath> uses) {
		return Money.sum(uses.stream().map(UseAfterDeath::own).toList());
	}

	/**
	 * From now on exactly these uses are marked as to be recovered; ids of others are
	 * left out.
	 */
	@Transactional
	public void mark(PersonId owner, LocalDate died, Region region, Set<UUID> wanted, Actor by) {
		Map<UUID, UseAfterDeath> known = of(owner, died).stream()
			.filter(UseAfterDeath::costs)
			.collect(Collectors.toMap(UseAfterDeath::id, (one) -> one));
		known.values().stream().filter((one) -> one.marked() != wanted.contains(one.id())).forEach((one) -> {
			if (one.marked()) {
				this.jdbc.sql("delete from use_after_death where use_id = ?").param(one.id()).update();
			}
			else {
				this.jdbc
					.sql("insert into use_after_death (use_id, region, owner_id, marked_by, marked_at) "
							+ "values (?, ?, ?, ?, ?)")
					.params(one.id(), region.code(), owner.value(), by.name(),
							OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))
					.update();
			}
			this.audit.write(by, one.marked() ? "after-death.unmarked" : "after-death.marked", region, "person",
					owner.value(), Map.of("reference", one.reference(), "fen", "" + one.own().fen()));
		});
	}

	private List<UseAfterDeath> codes(PersonId owner, LocalDate died) {
		return this.jdbc.sql(CODES)
			.param("owner", owner.value())
			.query((row, number) -> new UseAfterDeath(row.getObject("id", UUID.class), UseAfterDeath.Kind.CODE,
					LocalDate.ofInstant(row.getObject("used_at", OffsetDateTime.class).toInstant(),
							this.clock.getZone()),
					"", new PersonId(row.getObject("shower_id", UUID.class)), Money.ZERO, Money.ZERO, false))
			.list()
			.stream()
			.filter((one) -> one.on().isAfter(died))
			.toList();
	}

	private static UseAfterDeath use(ResultSet row, Set<UUID> marked) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		return new UseAfterDeath(id, UseAfterDeath.Kind.valueOf(row.getString("kind")),
				row.getObject("used_on", LocalDate.class), row.getString("reference"),
				new PersonId(row.getObject("user_id", UUID.class)), Money.ofFen(row.getLong("own_fen")),
				Money.ofFen(row.getLong("fund_fen")), marked.contains(id));
	}

}
