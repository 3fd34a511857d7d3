package org.gongji.spending;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.account.Books;
import org.gongji.family.Relation;
import org.gongji.files.FileKind;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.testing.Somebody;
import org.gongji.testing.Town;
import org.junit.jupiter.api.AfterEach;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Premiums that were paid and wait for a file. What other tests left waiting is put into
 * a file first.
 */
abstract class PaidPremiums {

	static final Region LINCANG = new Region("530900");

	static final Region ELSEWHERE = new Region("610100");

	@Autowired
	PremiumFiles files;

	@Autowired
	SomePremiums some;

	@Autowired
	Books books;

	@Autowired
	Town town;

	@Autowired
	Somebody somebody;

	@Autowired
	Clock clock;

	final int year = 2030 + ThreadLocalRandom.current().nextInt(60);

	final Actor officer = SomePremiums.officer(LINCANG);

	@AfterEach
	void booksBalance() {
		assertThat(this.books.differences()).isEmpty();
	}

	/** So many families, each of which paid 40.00 of 100.00; nothing else waits. */
	List<PremiumPayment> paid(int families) {
		make(RequestId.fresh());
		CollectionId collection = this.some.open(LINCANG, PremiumKind.RESIDENT_INSURANCE, this.year, "40.00");
		List<PremiumPayment> paid = new ArrayList<>();
		for (int family = 0; family < families; family++) {
			PersonId payer = this.town.personWith(LINCANG, "100.00");
			PersonId child = this.somebody.in(LINCANG, Enrolment.residentScheme());
			this.town.bind(payer, child, Relation.CHILD, LocalDate.of(2023, 3, 1));
			paid.add(this.some.pay(payer, child, collection));
		}
		return paid;
	}

	Optional<PremiumFile> make(RequestId request) {
		LocalDate today = LocalDate.now(this.clock);
		return this.files.make(this.officer, LINCANG, PremiumKind.RESIDENT_INSURANCE, today.minusDays(30),
				today.plusDays(1), request);
	}

	String text(PremiumFile file) {
		return new String(this.files.download(this.officer, LINCANG, file.id(), FileKind.CSV).content(),
				StandardCharsets.UTF_8);
	}

}
