package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.account.LaterMoney;
import org.gongji.audit.Audit;
import org.gongji.money.Money;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;
import org.gongji.provider.Providers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The receipts of an institution: one, those of a day, and how often each was printed.
 */
@Component
@Transactional(readOnly = true)
public class Receipts {

	static final int PAGE = 100;

	private final JdbcClient jdbc;

	private final Settlements settlements;

	private final ClinicVisits visits;

	private final People people;

	private final Providers providers;

	private final LaterMoney later;

	private final Audit audit;

	private final Clock clock;

	Receipts(JdbcClient jdbc, Settlements settlements, ClinicVisits visits, People people, Providers providers,
			LaterMoney later, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.settlements = settlements;
		this.visits = visits;
		this.people = people;
		this.providers = providers;
		this.later = later;
		this.audit = audit;
		this.clock = clock;
	}

	/** A receipt of this institution. */
	public Receipt show(SettlementId id, ProviderId provider) {
		Settlement settlement = own(id, provider);
		Provider at = this.providers.find(provider).orElseThrow();
		String patient = this.people.find(settlement.patient()).map(Person::maskedName).orElse("");
		Receipt.Link original = settlement.isReversal() ? new Receipt.Link(settlement.reverses(),
				this.settlements.byId(settlement.reverses()).orElseThrow().reference()) : null;
		List<Receipt.Reversed> reversals = this.settlements.reversalsOf(id).stream().map(Receipts::reversed).toList();
		List<String> flags = settlement.isVisit() ? this.visits.flagsOf(id) : List.of();
		return new Receipt(settlement, at.name(), at.code().text(), patient, original, reversals, flags,
				settlement.givingBack().map(this.later::brought).orElse(Set.of()), prints(id));
	}

	private static Receipt.Reversed reversed(Settlement reversal) {
		return new Receipt.Reversed(reversal.id(), reversal.reference(), reversal.total(),
				reversal.lines().stream().map(Settlement.Line::number).collect(Collectors.toCollection(TreeSet::new)));
	}

	private Settlement own(SettlementId id, ProviderId provider) {
		return this.settlements.byId(id)
			.filter((one) -> one.provider().equals(provider))
			.orElseThrow(() -> new MissingRow("settlement"));
	}

	/** The receipt with this number, as typed or scanned from paper. */
	public Optional<SettlementId> find(String typed, ProviderId provider) {
		String reference = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.replaceAll("\\s", "")
			.toUpperCase(Locale.ROOT);
		return this.jdbc.sql("select id from settlement where reference = ? and provider_id = ?")
			.params(reference, provider.value())
			.query(UUID.class)
			.optional()
			.map(SettlementId::new);
	}

	/** Whether this institution has ever settled for the person. */
	public boolean served(PersonId patient, ProviderId provider) {
		return this.jdbc.sql("select count(*) from settlement where patient_id = ? and provider_id = ?")
			.params(patient.value(), provider.value())
			.query(Long.class)
			.single() > 0;
	}

	/** What was settled and taken back on that day; pages count from 1. */
	public DayList day(ProviderId provider, LocalDate day, int page) {
		OffsetDateTime from = start(day);
		OffsetDateTime to = start(day.plusDays(1));
		DayList.Tally purchases = tally(provider, "purchase", from, to);
		DayList.Tally reversals = tally(provider, "reversal", from, to);
		int pages = (int) Math.max(1, (purchases.count() + reversals.count() + PAGE - 1) / PAGE);
		int shown = Math.min(Math.max(1, page), pages);
		List<DayList.Row> rows = this.jdbc.sql("""
				select id, reference, act, settled_at, cashier, total_fen, fund_fen, account_fen, cash_fen,
				       exists (select 1 from visit_flag f where f.settlement_id = settlement.id) as flagged
				  from settlement where provider_id = ? and settled_at >= ? and settled_at < ?
				 order by settled_at desc, id desc offset ? rows fetch next ? rows only""")
			.params(provider.value(), from, to, (long) (shown - 1) * PAGE, PAGE)
			.query((row, number) -> row(row))
			.list();
		return new DayList(day, rows, purchases, reversals, shown, pages);
	}

	private DayList.Tally tally(ProviderId provider, String act, OffsetDateTime from, OffsetDateTime to) {
		return this.jdbc.sql("""
				select count(*) as n, coalesce(sum(total_fen), 0) as total, coalesce(sum(fund_fen), 0) as fund,
				       coalesce(sum(account_fen), 0) as account, coalesce(sum(cash_fen), 0) as cash
				  from settlement where provider_id = ? and act = ? and settled_at >= ? and settled_at < ?""")
			.params(provider.value(), act, from, to)
			.query((row, number) -> new DayList.Tally(row.getLong("n"), money(row, "total"), money(row, "fund"),
					money(row, "account"), money(row, "cash")))
			.single();
	}

	private DayList.Row row(ResultSet row) throws SQLException {
		return new DayList.Row(new SettlementId(row.getObject("id", UUID.class)), row.getString("reference"),
				"reversal".equals(row.getString("act")), row.getBoolean("flagged"),
				row.getObject("settled_at", OffsetDateTime.class)
					.atZoneSameInstant(this.clock.getZone())
					.toLocalTime()
					.truncatedTo(ChronoUnit.SECONDS),
				row.getString("cashier"), money(row, "total_fen"), money(row, "fund_fen"), money(row, "account_fen"),
				money(row, "cash_fen"));
	}

	/** Counts one more print; from the second on the paper says so (补打). */
	@Transactional
	public int print(SettlementId id, ProviderId provider, Actor actor) {
		Settlement settlement = this.settlements.hold(id, provider).orElseThrow(() -> new MissingRow("settlement"));
		int number = prints(id) + 1;
		this.jdbc.sql(
				"insert into receipt_print (settlement_id, print_no, region, printed_at, printed_by) values (?, ?, ?, ?, ?)")
			.params(id.value(), number, settlement.region().code(),
					OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
					actor.name())
			.update();
		this.audit.write(actor, "receipt.print", settlement.region(), "settlement", id.value(),
				Map.of("reference", settlement.reference(), "print", Integer.toString(number)));
		return number;
	}

	private int prints(SettlementId id) {
		return this.jdbc.sql("select count(*) from receipt_print where settlement_id = ?")
			.param(id.value())
			.query(Integer.class)
			.single();
	}

	private OffsetDateTime start(LocalDate day) {
		return day.atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private static Money money(ResultSet row, String column) throws SQLException {
		return Money.ofFen(row.getLong(column));
	}

}
