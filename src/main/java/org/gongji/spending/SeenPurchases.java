package org.gongji.spending;

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

import org.gongji.account.LaterMoney;
import org.gongji.account.MovementOrigin;
import org.gongji.account.MovementOrigins;
import org.gongji.ledger.EntryId;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Purchases as members see them: those made for the member, and those that a relative
 * paid from the member's account. Each look-up asks for both in its WHERE.
 */
@Component
@Transactional(readOnly = true)
public class SeenPurchases implements MovementOrigins {

	private static final String USES = """
			 from settlement_share h join settlement s on s.id = h.settlement_id
			where h.owner_id = :owner and h.payer_kind = 'authoriser' and h.amount_fen <> 0""";

	private final Settlements settlements;

	private final ClinicVisits visits;

	private final ShownItems shown;

	private final LaterMoney later;

	private final JdbcClient jdbc;

	SeenPurchases(Settlements settlements, ClinicVisits visits, ShownItems shown, LaterMoney later, JdbcClient jdbc) {
		this.settlements = settlements;
		this.visits = visits;
		this.shown = shown;
		this.later = later;
		this.jdbc = jdbc;
	}

	/** The purchase or reversal, when this person may know of it. */
	public Optional<SeenPurchase> find(SettlementId id, PersonId viewer) {
		return this.settlements.seenBy(viewer, id)
			.map((settlement) -> new SeenPurchase(settlement, viewer, original(settlement, viewer),
					this.settlements.reversalsOf(id).stream().filter((reversal) -> touches(reversal, viewer)).toList(),
					settlement.isVisit() ? this.visits.flagsOf(id) : List.of(), items(settlement, viewer),
					settlement.givingBack().map(this.later::brought).orElse(Set.of())));
	}

	private List<ShownItem> items(Settlement settlement, PersonId viewer) {
		return settlement.patient().equals(viewer) ? List.of()
				: this.shown.of(viewer, List.of(settlement.id())).getOrDefault(settlement.id(), List.of());
	}

	/** What was bought in these uses, where the owner may see it; else none. */
	public Map<SettlementId, List<ShownItem>> items(PersonId owner, List<Use> uses) {
		return this.shown.of(owner, uses.stream().map(Use::id).toList());
	}

	private Settlement original(Settlement settlement, PersonId viewer) {
		return settlement.isReversal() ? this.settlements.seenBy(viewer, settlement.reverses()).orElse(null) : null;
	}

	private static boolean touches(Settlement settlement, PersonId viewer) {
		return settlement.patient().equals(viewer) || settlement.shares()
			.stream()
			.anyMatch((paid) -> paid.owner().equals(viewer) && !paid.amount().isZero());
	}

	/** What was bought for this patient, newest first. */
	public List<Bill> of(PersonId patient, int page, int size) {
		return this.jdbc.sql("""
				select id, reference, law, service_date, settled_at, total_fen, account_fen, cash_fen,
				       exists (select 1 from visit_flag f where f.settlement_id = settlement.id) as flagged
				  from settlement where patient_id = :patient order by id desc limit :size offset :start""")
			.param("patient", patient.value())
			.param("size", size)
			.param("start", (long) (page - 1) * size)
			.query(SeenPurchases::bill)
			.list();
	}

	public int countOf(PersonId patient) {
		return this.jdbc.sql("select count(*) from settlement where patient_id = :patient")
			.param("patient", patient.value())
			.query(Integer.class)
			.single();
	}

	/** Uses of this owner's account by relatives, newest first. */
	public List<Use> uses(PersonId owner, int page, int size) {
		return this.jdbc.sql("""
				select s.id, s.reference, s.patient_id, h.user_is, s.law, s.service_date, s.settled_at, h.amount_fen
				""" + USES + " order by s.id desc limit :size offset :start")
			.param("owner", owner.value())
			.param("size", size)
			.param("start", (long) (page - 1) * size)
			.query(SeenPurchases::use)
			.list();
	}

	/** What each relative used of this owner's account, the largest user first. */
	public List<UseTotal> totals(PersonId owner) {
		return this.jdbc
			.sql("""
					select s.patient_id, max(h.user_is) as user_is, count(distinct coalesce(s.reverses_id, s.id)) as purchases,
					       sum(h.amount_fen) as amount_fen
					"""
					+ USES + " group by s.patient_id order by amount_fen desc, s.patient_id")
			.param("owner", owner.value())
			.query((row, number) -> new UseTotal(new PersonId(row.getObject("patient_id", UUID.class)),
					row.getString("user_is"), row.getInt("purchases"), Money.ofFen(row.getLong("amount_fen"))))
			.list();
	}

	public int countUses(PersonId owner) {
		return this.jdbc.sql("select count(*)" + USES).param("owner", owner.value()).query(Integer.class).single();
	}

	@Override
	public Set<String> events() {
		return Set.of("purchase", "reversal");
	}

	@Override
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		this.jdbc.sql("""
				select s.entry_id, s.id, s.patient_id, s.law, h.user_is
				  from settlement s join settlement_share h on h.settlement_id = s.id
				 where h.owner_id = :viewer and s.entry_id in (:entries)""")
			.param("viewer", viewer.value())
			.param("entries", entries.stream().map(EntryId::value).toList())
			.query((row) -> {
				boolean own = viewer.value().equals(row.getObject("patient_id", UUID.class));
				origins.put(new EntryId(row.getObject("entry_id", UUID.class)),
						new MovementOrigin("/my/purchases/" + row.getObject("id", UUID.class),
								"spending.mine.place." + place(row).name(),
								own ? null : "spending.mine.usedBy." + row.getString("user_is")));
			});
		return origins;
	}

	private static Bill bill(ResultSet row, int number) throws SQLException {
		return new Bill(new SettlementId(row.getObject("id", UUID.class)), row.getString("reference"), place(row),
				row.getObject("service_date", LocalDate.class), row.getObject("settled_at", OffsetDateTime.class),
				Money.ofFen(row.getLong("total_fen")), Money.ofFen(row.getLong("account_fen")),
				Money.ofFen(row.getLong("cash_fen")), row.getBoolean("flagged"));
	}

	private static Use use(ResultSet row, int number) throws SQLException {
		return new Use(new SettlementId(row.getObject("id", UUID.class)), row.getString("reference"),
				new PersonId(row.getObject("patient_id", UUID.class)), row.getString("user_is"), place(row),
				row.getObject("service_date", LocalDate.class), row.getObject("settled_at", OffsetDateTime.class),
				Money.ofFen(row.getLong("amount_fen")));
	}

	private static PlaceType place(ResultSet row) throws SQLException {
		return SettlementRows.law(row.getString("law")).place().type();
	}

}
