package org.gongji.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.AccountId;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.Bindings;
import org.gongji.family.Relation;
import org.gongji.money.Money;
import org.gongji.person.Asking;
import org.gongji.person.CardNumber;
import org.gongji.person.CareFacts;
import org.gongji.person.Cards;
import org.gongji.person.Certificate;
import org.gongji.person.CodeRequests;
import org.gongji.person.CodeShowings;
import org.gongji.person.Enrolment;
import org.gongji.person.Filing;
import org.gongji.person.IdentityNumber;
import org.gongji.person.Kin;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.Recognition;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invents families: worker, spouse, two parents and a child each, with cards, accounts
 * and bindings.
 */
@Component
@Profile("demo")
class DemoPeople {

	private static final int FAMILIES = 13;

	private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);

	private static final int WORKER_BORN = 42;

	private static final int RETIREE_BORN = 72;

	private static final int RETIRING_BORN = 60;

	/** Where the demo's old people go to live with a child. */
	private static final List<Region> ELSEWHERE = List.of(new Region("610100"), new Region("620800"));

	private final DemoTown town;

	private final DemoClock clock;

	private final People people;

	private final Cards cards;

	private final PersonalAccounts accounts;

	private final Bindings bindings;

	private final CareFacts facts;

	private final CodeRequests requests;

	private final CodeShowings showings;

	DemoPeople(DemoTown town, DemoClock clock, People people, Cards cards, PersonalAccounts accounts, Bindings bindings,
			CareFacts facts, CodeRequests requests, CodeShowings showings) {
		this.town = town;
		this.clock = clock;
		this.people = people;
		this.cards = cards;
		this.accounts = accounts;
		this.bindings = bindings;
		this.facts = facts;
		this.requests = requests;
		this.showings = showings;
	}

	@Transactional
	void settleIn(DemoRegion region, Random random, LocalDate day) {
		this.clock.goTo(day, LocalTime.of(9, 0));
		for (int family = 0; family < FAMILIES; family++) {
			int age = age(family, random);
			int oldAge = (family == 0) ? RETIREE_BORN : age + 25;
			DemoRegion.Resident worker = add(region, random, family, Relation.SELF, age,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), day);
			Enrolment spouse = Enrolment
				.employeeScheme((family % 3 == 1) ? PersonStatus.FLEXIBLE : PersonStatus.EMPLOYEE);
			add(region, random, family, Relation.SPOUSE, age - 1, spouse, day);
			add(region, random, family, Relation.PARENT, oldAge, Enrolment.employeeScheme(PersonStatus.RETIREE), day);
			add(region, random, family, Relation.PARENT, oldAge - 2, Enrolment.residentScheme(), day);
			add(region, random, family, Relation.CHILD, age - 27, Enrolment.residentScheme(), day);
			bind(region, worker, family, day);
			recognise(region, family);
		}
		showCode(region);
	}

	/** The worker of the last family is as old as people are who retire. */
	private static int age(int family, Random random) {
		if (family == 0) {
			return WORKER_BORN;
		}
		int drawn = 30 + random.nextInt(20);
		return (family == FAMILIES - 1) ? RETIRING_BORN : drawn;
	}

	/** The worker may show the old parent's payment code: no money is shared by that. */
	private void showCode(DemoRegion region) {
		DemoRegion.Resident worker = region.worker();
		DemoRegion.Resident parent = region.retiree();
		Asking asked = this.requests.ask(worker.id(), new PersonName(parent.name()), Certificate.of(parent.number()),
				Kin.PARENT, member("worker", region));
		if (asked instanceof Asking.Asked waiting) {
			this.showings.agree(waiting.id(), parent.id(), member("retiree", region));
		}
	}

	private static Actor member(String user, DemoRegion region) {
		return new Actor(user + "." + region.card().name(), Role.MEMBER, region.card().region());
	}

	private DemoRegion.Resident add(DemoRegion region, Random random, int family, Relation isTo, int age,
			Enrolment enrolment, LocalDate day) {
		int serial = region.residents().size();
		String name = this.town.surnames()
			.get((family * 3 + (isTo == Relation.SPOUSE ? 7 : 0)) % this.town.surnames().size())
				+ this.town.given().get(random.nextInt(this.town.given().size()));
		LocalDate birthday = LocalDate.of(this.clock.realToday().getYear() - Math.max(age, 1), 1, 1)
			.plusDays(random.nextInt(300));
		String first17 = "99" + region.card().region().code().substring(0, 4)
				+ birthday.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(serial + 1);
		IdentityNumber number = new IdentityNumber(first17 + IdentityNumber.checkDigit(first17));
		String phone = "199%04d%04d".formatted(Integer.parseInt(region.card().region().code().substring(0, 4)), serial);
		PersonId id = this.people.register(NewPerson.of(region.card().region(), new PersonName(name), number, phone,
				enrolment, (birthday.isAfter(SINCE)) ? birthday : SINCE))
			.id();
		boolean employee = enrolment.accountType() != null;
		String card = "D" + region.card().region().code() + "%05d".formatted(serial + 1);
		this.cards.issue(id, new CardNumber(card), SINCE, this.clock.instant());
		if (employee) {
			AccountId account = this.accounts.open(id, region.card().region(), day);
			long yuan = ((isTo == Relation.SELF && family == 0) ? 6000 : 500) + random.nextInt(3000);
			this.accounts.bringForward(account, region.card().region(),
					Money.ofYuan(yuan + "." + (10 + random.nextInt(90))), day, new RequestId("demo-opening-" + card),
					Actor.SYSTEM);
		}
		DemoRegion.Resident resident = new DemoRegion.Resident(id, name, number, card, family, isTo,
				enrolment.status() == PersonStatus.RETIREE, employee);
		region.residents().add(resident);
		return resident;
	}

	/** The old have chronic diseases; one in each region lives with a child elsewhere. */
	private void recognise(DemoRegion region, int family) {
		DemoRegion.Resident old = region.residents()
			.stream()
			.filter((resident) -> resident.family() == family && resident.retired())
			.findFirst()
			.orElseThrow();
		this.facts.recognise(old.id(), new Recognition(Recognition.Kind.CHRONIC, "hypertension", SINCE, null));
		if (family % 3 == 0) {
			this.facts.recognise(old.id(), new Recognition(Recognition.Kind.CHRONIC, "diabetes", SINCE, null));
		}
		if (family == 1) {
			this.facts.recognise(old.id(), new Recognition(Recognition.Kind.SPECIAL, "malignant_tumour", SINCE, null));
			Region here = region.card().region();
			this.facts.file(old.id(), new Filing(Filing.Kind.LONG_TERM_RESIDENT,
					here.equals(ELSEWHERE.get(0)) ? ELSEWHERE.get(1) : ELSEWHERE.get(0), SINCE, null));
		}
	}

	private void bind(DemoRegion region, DemoRegion.Resident worker, int family, LocalDate day) {
		List<DemoRegion.Resident> relatives = region.residents()
			.stream()
			.filter((resident) -> resident.family() == family && resident.isTo() != Relation.SELF)
			.toList();
		for (DemoRegion.Resident relative : relatives) {
			if (family == 0 || relative.isTo() != Relation.SPOUSE) {
				this.bindings.bind(worker.id(), relative.id(), relative.isTo(), day, Actor.SYSTEM);
			}
			if (relative.isTo() == Relation.SPOUSE) {
				this.bindings.bind(relative.id(), worker.id(), Relation.SPOUSE, day, Actor.SYSTEM);
			}
		}
	}

}
