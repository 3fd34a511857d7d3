package org.gongji.clearing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Region;
import org.gongji.crediting.PastBalance;
import org.gongji.ledger.LedgerAccount;
import org.gongji.person.PersonId;
import org.gongji.provider.ProviderId;
import org.gongji.testing.Town;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Settlements of days long past, with their entries, as the till would have written them.
 */
public final class PastMonth {

	private static final long RICH = 100_000_000;

	private final JdbcClient jdbc;

	private final Region region;

	private final PersonId patient;

	private final PersonId relative;

	public PastMonth(JdbcClient jdbc, Town town, Region region) {
		this.jdbc = jdbc;
		this.region = region;
		this.patient = rich(town);
		this.relative = rich(town);
	}

	private PersonId rich(Town town) {
		PersonId person = town.personWith(this.region, "0.00");
		PastBalance.book(this.jdbc, person, this.region, LocalDate.of(2022, 1, 1), RICH);
		return person;
	}

	/**
	 * A settlement of this much from the fund, the own account, a relative's and cash.
	 */
	public UUID settle(ProviderId place, LocalDate day, long fund, long own, long relatives, long cash) {
		return book(place, day, null, fund, own, relatives, cash);
	}

	/** Takes back so much of a settlement; the amounts are above zero. */
	UUID takeBack(UUID settlement, ProviderId place, LocalDate day, long fund, long own, long relatives) {
		return book(place, day, settlement, -fund, -own, -relatives, 0);
	}

	private UUID book(ProviderId place, LocalDate day, UUID reverses, long fund, long own, long relatives, long cash) {
		UUID entry = (fund + own + relatives != 0) ? entry(place, day, reverses != null, fund, own, relatives) : null;
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("""
					insert into settlement (id, request_id, content_digest, reference, act, reverses_id, region, provider_id,
					  patient_id, voucher_kind, voucher_owner_id, service_date, settled_at, cashier, total_fen, fund_fen,
					  account_fen, cash_fen, entry_id, law)
					values (?, ?, 'x', ?, ?, cast(? as uuid), ?, ?, ?, 'e_voucher', ?, ?, ?, 'past', ?, ?, ?, ?, cast(? as uuid), '{}')""")
			.params(id, id.toString(), "T" + Town.digits(20), (reverses != null) ? "reversal" : "purchase", reverses,
					this.region.code(), place.value(), this.patient.value(), this.patient.value(), day, noon(day),
					fund + own + relatives + cash, fund, own + relatives, cash, entry)
			.update();
		if (own != 0) {
			share(id, 1, "user", this.patient, own);
		}
		if (relatives != 0) {
			share(id, 2, "authoriser", this.relative, relatives);
		}
		return id;
	}

	private void share(UUID settlement, int number, String kind, PersonId owner, long fen) {
		UUID posting = this.jdbc.sql("""
				select p.id from ledger_posting p join settlement s on s.entry_id = p.entry_id
				 where s.id = ? and p.account_id = ?""").params(settlement, account(owner)).query(UUID.class).single();
		this.jdbc
			.sql("""
					insert into settlement_share (settlement_id, share_no, region, payer_kind, account_id, owner_id, amount_fen,
					  posting_id) values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(settlement, number, this.region.code(), kind, account(owner), owner.value(), fen, posting)
			.update();
	}

	private UUID entry(ProviderId place, LocalDate day, boolean back, long fund, long own, long relatives) {
		UUID entry = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("insert into ledger_entry (id, event, booked_at, business_day, effective_on) values (?, ?, ?, ?, ?)")
			.params(entry, back ? "reversal" : "purchase", noon(day), day, day)
			.update();
		post(entry, control("pooled_fund", ""), -fund);
		post(entry, account(this.patient), -own);
		post(entry, account(this.relative), -relatives);
		post(entry, control("payable", place.toString()), fund + own + relatives);
		return entry;
	}

	/** Credits what is above zero and debits what is below. */
	private void post(UUID entry, UUID account, long fen) {
		if (fen == 0) {
			return;
		}
		this.jdbc.sql(
				"insert into ledger_posting (id, entry_id, account_id, region, side, amount_fen) values (?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), entry, account, this.region.code(), (fen > 0) ? "C" : "D",
					Math.abs(fen))
			.update();
		this.jdbc.sql("update personal_account set available_fen = available_fen + ? where id = ?")
			.params(fen, account)
			.update();
	}

	private UUID account(PersonId owner) {
		return this.jdbc.sql("select id from personal_account where person_id = ?")
			.param(owner.value())
			.query(UUID.class)
			.single();
	}

	private UUID control(String kind, String subject) {
		UUID id = new LedgerAccount(this.region, kind, subject).id().value();
		this.jdbc
			.sql("insert into ledger_account (id, region, kind, subject) values (?, ?, ?, ?) on conflict do nothing")
			.params(id, this.region.code(), kind, subject)
			.update();
		return id;
	}

	private static OffsetDateTime noon(LocalDate day) {
		return OffsetDateTime.of(day.atTime(12, 0), ZoneOffset.ofHours(8));
	}

}
