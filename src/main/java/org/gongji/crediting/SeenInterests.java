package org.gongji.crediting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How interest came about, as its owner sees it; nobody else finds it here. */
@Component
@Transactional(readOnly = true)
public class SeenInterests {

	private final InterestRows interest;

	private final JdbcClient jdbc;

	SeenInterests(InterestRows interest, JdbcClient jdbc) {
		this.interest = interest;
		this.jdbc = jdbc;
	}

	/** The reckoning of an interest that this person was credited. */
	public Optional<SeenInterest> find(CreditId id, PersonId owner) {
		return this.jdbc.sql("select run_id from credit where id = ? and person_id = ? and series = 'INTEREST'")
			.params(id.value(), owner.value())
			.query(UUID.class)
			.optional()
			.map(CreditRunId::new)
			.map((run) -> told(this.interest.terms(run).orElseThrow(), this.interest.sums(run, owner.value())));
	}

	private static SeenInterest told(InterestTerms terms, List<Long> sums) {
		return new SeenInterest(terms,
				IntStream.range(0, sums.size())
					.mapToObj((at) -> new Part(terms.stretches().get(at), Money.ofFen(sums.get(at))))
					.toList());
	}

	/** By which terms, and what the balances of each stretch came to. */
	public record SeenInterest(InterestTerms terms, List<Part> parts) {

	}

	/** A rate with its days, and the sum of the balances that the method counts. */
	public record Part(InterestTerms.Stretch stretch, Money sum) {

	}

}
