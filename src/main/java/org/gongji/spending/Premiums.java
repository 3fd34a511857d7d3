package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.account.Draw;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.account.PremiumBooking;
import org.gongji.audit.Audit;
import org.gongji.family.Relation;
import org.gongji.ledger.EntryId;
import org.gongji.notice.Notices;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pays premiums from the payer's own account (代缴保费): checked beforehand, paid once for
 * each request, and once for each person, programme and year.
 */
@Component
public class Premiums {

	private static final int ATTEMPTS = 8;

	private final PremiumPayments payments;

	private final CollectionRows collections;

	private final PremiumBonds bonds;

	private final People people;

	private final PersonalAccounts accounts;

	private final PremiumBooking booking;

	private final RuleBooks books;

	private final Notices notices;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Premiums(PremiumPayments payments, CollectionRows collections, PremiumBonds bonds, People people,
			PersonalAccounts accounts, PremiumBooking booking, RuleBooks books, Notices notices, Audit audit,
			Clock clock, PlatformTransactionManager transactions) {
		this.payments = payments;
		this.collections = collections;
		this.bonds = bonds;
		this.people = people;
		this.accounts = accounts;
		this.booking = booking;
		this.books = books;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** What would be paid now; moves and writes nothing. */
	public PremiumOutcome check(PremiumAsk ask) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return known(ask).orElseGet(() -> decide(ask, "check"));
		});
	}

	/**
	 * Pays in one transaction, whole or as far as the bureau allows a part, or answers
	 * why not; then nothing has moved. The same request pays once and gets the same
	 * payment again.
	 */
	public PremiumOutcome pay(PremiumAsk ask, Actor actor) {
		return repeated(() -> payOnce(ask, actor), PremiumOutcome.Paid.class::isInstance);
	}

	/**
	 * Makes an attempt in one transaction, undone unless its outcome stands, and again
	 * where somebody else was first.
	 */
	<T> T repeated(Supplier<T> once, Predicate<T> stands) {
		for (int attempt = 1;; attempt++) {
			try {
				return this.transaction.execute((status) -> {
					T outcome = once.get();
					if (!stands.test(outcome)) {
						status.setRollbackOnly();
					}
					return outcome;
				});
			}
			catch (BalanceMoved | ConcurrencyFailureException | DuplicateKeyException ex) {
				// whoever was first is seen by the next attempt
				if (attempt == ATTEMPTS) {
					throw ex;
				}
			}
		}
	}

	/** One attempt, in the caller's transaction. */
	PremiumOutcome payOnce(PremiumAsk ask, Actor actor) {
		Optional<PremiumOutcome> known = known(ask);
		if (known.isPresent()) {
			return known.get();
		}
		PremiumOutcome outcome = decide(ask, actor.name());
		if (outcome instanceof PremiumOutcome.Payable payable
				&& (ask.agreed() == null || ask.agreed().equals(payable.draft().paid()))) {
			return new PremiumOutcome.Paid(book(payable.draft(), actor), false);
		}
		// what stands against it may be the same request, paid since the first look
		return known(ask).orElseGet(() -> (outcome instanceof PremiumOutcome.Payable payable)
				? new PremiumOutcome.PartChanged(payable.draft()) : outcome);
	}

	/** What was paid by this request before. */
	Optional<PremiumOutcome> known(PremiumAsk ask) {
		return this.payments.byRequest(ask.request())
			.map((earlier) -> earlier.contentDigest().equals(ask.digest()) ? new PremiumOutcome.Paid(earlier, true)
					: new PremiumOutcome.Conflict(earlier));
	}

	/** The account, the collection, the form, the bond, the cover, then the law. */
	PremiumOutcome decide(PremiumAsk ask, String by) {
		LocalDate today = LocalDate.now(this.clock);
		Person payer = this.people.find(ask.payer()).orElseThrow(() -> new MissingRow("person"));
		PersonalAccount account = this.accounts.of(List.of(payer.id()))
			.stream()
			.filter((one) -> !one.closed())
			.findFirst()
			.orElse(null);
		if (account == null) {
			return new PremiumOutcome.NoAccount();
		}
		PremiumCollection collection = this.collections.find(ask.collection())
			.filter((one) -> one.region().equals(account.region()))
			.orElseThrow(() -> new MissingRow("collection"));
		if (!collection.openOn(today)) {
			return new PremiumOutcome.NotOpen();
		}
		Optional<Message> wrong = wrong(ask, collection);
		if (wrong.isPresent()) {
			return new PremiumOutcome.Wrong(wrong.get());
		}
		Bond bond = ask.insured().equals(payer.id()) ? null
				: this.bonds.of(payer, ask.insured()).orElseThrow(() -> new MissingRow("relative")).bond();
		PremiumKind kind = collection.entry().programme();
		if (this.payments.covered(ask.insured(), kind, collection.entry().year())) {
			return new PremiumOutcome.AlreadyPaid();
		}
		RuleBook book = this.books.on(account.region(), today);
		PremiumDecision decision = account.usable()
				? PremiumCheck.decide(new PremiumFacts(book, today, kind,
						collection.category(ask.category()).orElseThrow().amount(), account.available(), bond))
				: PremiumCheck.whileClosing(book);
		if (!(decision instanceof PremiumDecision.Paid paid)) {
			return new PremiumOutcome.NotAllowed(decision);
		}
		return new PremiumOutcome.Payable(
				draft(ask, account, collection, (bond != null) ? bond.userIs() : Relation.SELF, paid, by));
	}

	private static Optional<Message> wrong(PremiumAsk ask, PremiumCollection collection) {
		if (collection.category(ask.category()).isEmpty()) {
			return Optional.of(Message.of("category", "spending.premium.problem.category"));
		}
		if (!collection.entry().product().asksPolicy()) {
			return ask.policyNumber().isEmpty() ? Optional.empty()
					: Optional.of(Message.of("policyNumber", "spending.premium.problem.noPolicy"));
		}
		boolean fits = ask.policyNumber().matches("[A-Za-z0-9-]{1," + PremiumAsk.LONGEST_POLICY + "}");
		return fits ? Optional.empty() : Optional.of(Message.of("policyNumber", "spending.premium.problem.policy"));
	}

	private PremiumPayment draft(PremiumAsk ask, PersonalAccount account, PremiumCollection collection, Relation is,
			PremiumDecision.Paid paid, String by) {
		LocalDate today = LocalDate.now(this.clock);
		PremiumPaymentId id = PremiumPaymentId.fresh();
		return new PremiumPayment(id, ask.request(), ask.digest(), Reference.of(id.value(), today), account.region(),
				collection.entry().programme(), collection.entry().year(), collection.id(), ask.category(), ask.payer(),
				account.id(), ask.insured(), is, ask.policyNumber(), paid.fromAccount().plus(paid.rest()),
				paid.fromAccount(), today,
				OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS), by, null,
				new PremiumPayment.Law(paid.citations(), paid.digest()));
	}

	private PremiumPayment book(PremiumPayment draft, Actor actor) {
		EntryId entry = this.booking
			.pay(Draw.of(draft.account(), draft.region(), draft.paid()), draft.programme().word(), draft.paidOn())
			.orElseThrow(BalanceMoved::new);
		PremiumPayment payment = draft.bookedAs(entry);
		this.payments.add(payment);
		this.notices.tell(PremiumNotices.paid(payment));
		this.audit.write(actor, "premium.paid", payment.region(), "premium_payment", payment.id().value(),
				Map.of("reference", payment.reference(), "programme", payment.programme().word(), "year",
						String.valueOf(payment.year()), "account", payment.paid().yuan()));
		return payment;
	}

	/**
	 * A balance moved between decision and payment; the attempt is undone and made again.
	 */
	private static final class BalanceMoved extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BalanceMoved() {
			super(null, null, false, false);
		}

	}

}
