package org.gongji.spending;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Region;
import org.gongji.account.Books;
import org.gongji.family.Relation;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** A parent who may pay a premium for a child. */
abstract class ParentWhoPays {

	static final Region LINCANG = new Region("530900");

	static final LocalDate BOUND = LocalDate.of(2023, 3, 1);

	@Autowired
	Premiums premiums;

	@Autowired
	SomePremiums some;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	PersonId payer;

	PersonId child;

	@BeforeEach
	void aParentWithAChild() {
		this.payer = this.town.personWith(LINCANG, "1000.00");
		this.child = this.somebody.in(LINCANG, Enrolment.residentScheme());
		this.town.bind(this.payer, this.child, Relation.CHILD, BOUND);
	}

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	CollectionId resident(String... yuan) {
		return this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year, yuan);
	}

	PremiumOutcome pay(PremiumAsk ask) {
		return this.premiums.pay(ask, SomePremiums.member());
	}

	static ReasonCode why(PremiumOutcome outcome) {
		return ((PremiumOutcome.NotAllowed) outcome).decision().why();
	}

}
