package org.gongji.spending;

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
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Premiums as their payers see them; nobody else finds one here. */
@Component
@Transactional(readOnly = true)
public class SeenPremiums implements MovementOrigins {

	private final PremiumPayments payments;

	private final PremiumDecisions decisions;

	private final CollectionRows collections;

	private final People people;

	private final LaterMoney later;

	private final JdbcClient jdbc;

	SeenPremiums(PremiumPayments payments, PremiumDecisions decisions, CollectionRows collections, People people,
			LaterMoney later, JdbcClient jdbc) {
		this.payments = payments;
		this.decisions = decisions;
		this.collections = collections;
		this.people = people;
		this.later = later;
		this.jdbc = jdbc;
	}

	/** The premium, when this person paid it. */
	public Optional<SeenPremium> find(PremiumPaymentId id, PersonId payer) {
		return this.payments.find(id)
			.filter((payment) -> payment.payer().equals(payer))
			.map((payment) -> seen(payment, this.decisions.of(id).orElse(null)));
	}

	/** Whether it came back for an account that is closed and follows its balance. */
	public boolean later(SeenPremium seen) {
		return seen.state() == SeenPremium.State.BACK && !this.later.brought(seen.decided().entry()).isEmpty();
	}

	/** What this person paid, newest first. */
	public List<SeenPremium> of(PersonId payer) {
		List<PremiumPayment> paid = this.payments.of(payer);
		Map<PremiumPaymentId, PremiumDecided> decided = this.decisions
			.of(paid.stream().map(PremiumPayment::id).toList());
		Map<CollectionId, PremiumCollection> collections = this.collections
			.find(paid.stream().map(PremiumPayment::collection).distinct().toList());
		Map<PersonId, String> names = new HashMap<>();
		return paid.stream()
			.map((payment) -> new SeenPremium(payment, collections.get(payment.collection()),
					names.computeIfAbsent(payment.insured(), this::name), decided.get(payment.id())))
			.toList();
	}

	/** As the payer would see a payment that is not made yet. */
	public SeenPremium draft(PremiumPayment draft) {
		return seen(draft, null);
	}

	private SeenPremium seen(PremiumPayment payment, PremiumDecided decided) {
		return new SeenPremium(payment, this.collections.find(payment.collection()).orElseThrow(),
				name(payment.insured()), decided);
	}

	private String name(PersonId insured) {
		return this.people.find(insured).map(Person::name).orElseThrow();
	}

	@Override
	public Set<String> events() {
		return Set.of("premium", "premium_back");
	}

	@Override
	public Map<EntryId, MovementOrigin> origins(PersonId viewer, Collection<EntryId> entries) {
		Map<EntryId, MovementOrigin> origins = new HashMap<>();
		List<UUID> ids = entries.stream().map(EntryId::value).toList();
		this.jdbc.sql("""
				select p.id, p.programme, p.insured_is, p.entry_id, d.entry_id as back_id
				  from premium_payment p left join premium_decision d on d.payment_id = p.id
				 where p.payer_id = :viewer and (p.entry_id in (:entries) or d.entry_id in (:entries))""")
			.param("viewer", viewer.value())
			.param("entries", ids)
			.query((row) -> {
				PremiumKind kind = PremiumKind.ofWord(row.getString("programme"));
				String insured = row.getString("insured_is");
				MovementOrigin origin = new MovementOrigin("/my/premiums/" + row.getObject("id", UUID.class),
						"spending.premium.kind." + kind.name(),
						insured.equals("self") ? null : "spending.premium.for." + insured);
				for (String column : List.of("entry_id", "back_id")) {
					UUID entry = row.getObject(column, UUID.class);
					if (entry != null && ids.contains(entry)) {
						origins.put(new EntryId(entry), origin);
					}
				}
			});
		return origins;
	}

}
