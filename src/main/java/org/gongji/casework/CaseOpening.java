package org.gongji.casework;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.account.ClosingAccounts;
import org.gongji.account.PersonalAccount;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens cases: what the law refuses is not opened, and the account that a case is about
 * is frozen with its opening (OQ-11).
 */
@Component
public class CaseOpening {

	private static final int TRIES = 5;

	private static final int NUMBERS = 1_000_000;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final TransactionTemplate transaction;

	private final Cases cases;

	private final CaseMoving moving;

	private final CaseHandlings handlings;

	private final CaseTerms terms;

	private final ClosingAccounts accounts;

	private final People people;

	private final Clock clock;

	CaseOpening(TransactionTemplate transaction, Cases cases, CaseMoving moving, CaseHandlings handlings,
			CaseTerms terms, ClosingAccounts accounts, People people, Clock clock) {
		this.transaction = transaction;
		this.cases = cases;
		this.moving = moving;
		this.handlings = handlings;
		this.terms = terms;
		this.accounts = accounts;
		this.people = people;
		this.clock = clock;
	}

	/** What the law would say if this were asked for today; nothing is opened. */
	public Entitlement ask(Region region, PersonId person, CaseFacts facts) {
		return this.transaction.execute((status) -> {
			Case asked = fresh(new Asked(region, person, facts, Actor.SYSTEM), null);
			return this.handlings.of(facts.kind()).opinion(asked, today());
		});
	}

	/**
	 * Opens a case, or says why not: one that runs already, a ground that the law
	 * refuses, no account. The same request opens once. Only who comes from elsewhere
	 * with the balance is not of the region yet; all others who are not are missing.
	 */
	public CaseOpened open(Actor by, Region region, PersonId person, CaseFacts facts, RequestId request) {
		Asked asked = new Asked(region, person, facts, by);
		for (int attempt = 1;; attempt++) {
			try {
				return this.transaction.execute((status) -> {
					CaseOpened opened = opened(asked, request);
					if (!(opened instanceof CaseOpened.Opened)) {
						status.setRollbackOnly();
					}
					return opened;
				});
			}
			catch (DataIntegrityViolationException ex) {
				// another request, or another case's number, came in between
				if (attempt == TRIES) {
					throw ex;
				}
			}
		}
	}

	private CaseOpened opened(Asked asked, RequestId request) {
		CaseHandling handling = this.handlings.of(asked.facts().kind());
		Optional<PersonalAccount> account = this.accounts.hold(asked.person())
			.filter((one) -> one.region().equals(asked.region()));
		Optional<Case> known = this.cases.ofRequest(request);
		if (known.isPresent()) {
			return known(known.get(), asked);
		}
		Optional<Person> person = this.people.find(asked.person());
		if (asked.facts().kind() != CaseKind.TRANSFER_IN
				&& person.filter((one) -> one.region().equals(asked.region())).isEmpty()) {
			throw new MissingRow("person");
		}
		String key = handling.openKey(asked.person(), account.map(PersonalAccount::id).orElse(null), asked.facts());
		Optional<Case> running = (key != null) ? this.cases.running(key) : Optional.empty();
		if (running.isPresent()) {
			return new CaseOpened.Running(running.get());
		}
		if (person.filter(Person::merged).isPresent()) {
			return new CaseOpened.NoAccount();
		}
		if (handling.freezes() && !handling.takes(account.orElse(null))) {
			return new CaseOpened.NoAccount();
		}
		Case fresh = fresh(asked, account.orElse(null));
		CaseOpened against = handling.against(fresh);
		if (against != null) {
			return against;
		}
		Entitlement opinion = handling.opinion(fresh, today());
		if (!(opinion instanceof Entitlement.PaidOut || opinion instanceof Entitlement.Held)) {
			return new CaseOpened.Decided(opinion);
		}
		if (handling.freezes()) {
			account.filter(PersonalAccount::usable).ifPresent((one) -> this.accounts.freeze(one.id()));
		}
		Case opened = this.moving.open(new CaseRow(fresh, request, key), asked.by());
		handling.opened(opened);
		return new CaseOpened.Opened(opened);
	}

	private static CaseOpened known(Case known, Asked asked) {
		return known.person().equals(asked.person()) && known.facts().equals(asked.facts())
				? new CaseOpened.Opened(known) : new CaseOpened.OtherContent();
	}

	/**
	 * Who opens it at the window goes on with it; a member's waits for whoever takes it.
	 */
	private Case fresh(Asked asked, PersonalAccount account) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		return new Case(CaseId.fresh(), asked.region(), number(), CaseState.OPEN, asked.person(),
				(account != null) ? account.id() : null, asked.facts(), asked.by().name(), now,
				asked.by().role() == Role.MEMBER, null, null, null, null, this.terms.dueOn(asked.region(), today()),
				(asked.by().role() == Role.CLERK) ? asked.by().name() : null, null, 0);
	}

	/** The day and six digits: to be read out by telephone. */
	private String number() {
		return today().format(DateTimeFormatter.BASIC_ISO_DATE) + "-%06d".formatted(RANDOM.nextInt(NUMBERS));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private record Asked(Region region, PersonId person, CaseFacts facts, Actor by) {

	}

}
