package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.account.Chart;
import org.gongji.money.Money;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Reference;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * Institutions as payees (定点医药机构收款): each is one, with the bank account that counts, and
 * is owed a payment for each month. From there on these are payments like all others.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class InstitutionPayees {

	private final PayeeRows payees;

	private final PayoutRows payouts;

	private final PayoutsRedirected redirected;

	private final JdbcClient jdbc;

	private final Clock clock;

	InstitutionPayees(PayeeRows payees, PayoutRows payouts, PayoutsRedirected redirected, JdbcClient jdbc,
			Clock clock) {
		this.payees = payees;
		this.payouts = payouts;
		this.redirected = redirected;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The account that was typed for an institution; empty with words beside each field
	 * that does not fit. The holder has to be the institution.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<PayeeAccount> read(String institution, TypedAccount typed, Errors faults) {
		return typed.read(PayeeKind.INSTITUTION, name(institution), faults);
	}

	private static String name(String institution) {
		return PayeeName.read(PayeeKind.INSTITUTION, institution, (key) -> {
		}).orElse(institution);
	}

	/** Enters an account of an institution, which does not count yet. */
	public PayeeAccountId enter(ProviderId institution, Region region, String name, PayeeAccount account, Actor by) {
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		PayeeId payee = this.payees.institution(institution)
			.orElseGet(() -> this.payees.add(institution, region, name(name), by.name(), now));
		return this.payees.enter(payee, region, account, by.name(), now);
	}

	/**
	 * From now on the institution is paid into this account, with what waits for a file.
	 */
	public void stand(ProviderId institution, Region region, PayeeAccountId account, Actor by) {
		PayeeId payee = this.payees.institution(institution).orElseThrow();
		this.payees.stand(payee, account);
		this.redirected.to(this.payees.find(payee, region).orElseThrow(), by);
	}

	/** An account as it was entered, in clear: shown masked only. */
	public PayeeAccount account(PayeeAccountId account) {
		return this.payees.account(account);
	}

	/** By this a second officer knows that the number is the one that was entered. */
	public String index(PayeeAccount account) {
		return this.payees.numberIndex(account.account());
	}

	/** Which institutions of a region have an account that counts. */
	@Transactional(readOnly = true)
	public Map<ProviderId, Payee> standing(Region region) {
		return this.payees.institutions(region);
	}

	/**
	 * Owes each institution that has an account what its month comes to, in fen above
	 * zero; in two statements. A month that is owed already ends the transaction by the
	 * unique key.
	 */
	public void owe(Region region, List<Month> months, Actor by) {
		Map<ProviderId, Payee> standing = standing(region);
		LocalDate today = LocalDate.now(this.clock);
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		List<Payout> owed = new ArrayList<>();
		for (Month month : months) {
			Payee payee = standing.get(month.institution());
			if (payee != null) {
				PayoutId id = PayoutId.fresh();
				owed.add(new Payout(id, region, null, payee.id(), payee.account(), month.part(), 1, PayoutState.READY,
						month.amount(), Chart.CLEARING_PAYABLE, Reference.of(id.value(), today), by.name(), now, null,
						null, null, null, null));
			}
		}
		if (!owed.isEmpty()) {
			this.payouts.add(owed);
		}
	}

	/** Which months of an institution have become payments. */
	@Transactional(readOnly = true)
	public Set<Integer> owed(ProviderId institution) {
		return this.jdbc.sql("""
				select distinct o.part from casework_payout o join casework_payee p on p.id = o.payee_id
				 where p.provider_id = ?""").param(institution.value()).query(Integer.class).set();
	}

	/** The payments of an institution, newest month first, each attempt in its order. */
	@Transactional(readOnly = true)
	public List<SeenPayout> payments(ProviderId institution) {
		return this.payouts.ofInstitution(institution);
	}

	/** How far the last attempt at each month's payment is, of many institutions. */
	@Transactional(readOnly = true)
	public Map<ProviderId, PayoutState> states(Region region, Map<ProviderId, Integer> parts) {
		Map<ProviderId, PayoutState> states = new HashMap<>();
		if (parts.isEmpty()) {
			return states;
		}
		this.jdbc
			.sql("""
					select p.provider_id, o.part, o.state from casework_payout o join casework_payee p on p.id = o.payee_id
					 where p.region = :region and p.provider_id in (:institutions) and o.part in (:parts) order by o.attempt""")
			.param("region", region.code())
			.param("institutions", parts.keySet().stream().map(ProviderId::value).toList())
			.param("parts", Set.copyOf(parts.values()))
			.query((row) -> {
				ProviderId institution = new ProviderId(row.getObject(1, UUID.class));
				if (parts.get(institution) == row.getInt(2)) {
					states.put(institution, PayoutState.valueOf(row.getString(3)));
				}
			});
		return states;
	}

	/**
	 * What an institution is to be paid, in fen above zero.
	 *
	 * @param part the number of the sheet among those of the institution, from 1
	 */
	public record Month(ProviderId institution, int part, Money amount) {

	}

}
