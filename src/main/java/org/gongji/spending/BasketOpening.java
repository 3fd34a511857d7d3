package org.gongji.spending;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.audit.Audit;
import org.gongji.catalogue.Scanned;
import org.gongji.family.BindingState;
import org.gongji.family.FamilyMember;
import org.gongji.family.FamilyPool;
import org.gongji.person.Credentials;
import org.gongji.person.People;
import org.gongji.person.Person;
import org.gongji.person.PersonId;
import org.gongji.person.Presentation;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.rules.Citation;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.gongji.rules.RuleKey;
import org.gongji.rules.Ruled;
import org.gongji.vault.BlindIndex;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a basket for whoever shows a voucher (凭证): a payment code, or a card or identity
 * number where the owner's region admits it. Where the shown voucher decides which
 * account pays, the cashier then says for whom the purchase is.
 */
@Component
public class BasketOpening {

	/** How long a basket may lie on the counter. */
	public static final Duration LIVES = Duration.ofMinutes(30);

	private static final Duration FORGOTTEN = Duration.ofDays(2);

	private static final String BY_VOUCHER = "voucher_owner";

	private final Credentials credentials;

	private final People people;

	private final FamilyPool pool;

	private final RuleBooks books;

	private final Baskets baskets;

	private final BlindIndex blind;

	private final Audit audit;

	private final Clock clock;

	BasketOpening(Credentials credentials, People people, FamilyPool pool, RuleBooks books, Baskets baskets,
			BlindIndex blind, Audit audit, Clock clock) {
		this.credentials = credentials;
		this.people = people;
		this.pool = pool;
		this.books = books;
		this.baskets = baskets;
		this.blind = blind;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Opens the basket of that id; the same voucher sent twice with the same id opens
	 * one. An id that was used for another voucher is replaced by a fresh one.
	 */
	@Transactional
	public Opening open(BasketId wanted, VoucherShown shown, ProviderId provider, Actor actor) {
		String index = this.blind.of(normal(shown.typed()), "basket.voucher");
		if (this.baskets.opened(wanted, provider, index)) {
			return new Opening.Opened(wanted);
		}
		VoucherKind kind = Credentials.kindOf(shown.typed());
		boolean code = kind == VoucherKind.E_VOUCHER;
		boolean checked = code || shown.identityChecked();
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Presentation presented = this.credentials.present(kind, shown.typed(), checked ? shown.pin() : null, now);
		if (presented instanceof Presentation.Refused refused) {
			if (refused.reason() == Presentation.Reason.PIN_NEEDED && !checked) {
				return new Opening.CheckIdentity(true);
			}
			if (refused.reason() == Presentation.Reason.CODE_USED && this.baskets.opened(wanted, provider, index)) {
				return new Opening.Opened(wanted);
			}
			return goods(shown.typed(), refused) ? new Opening.GoodsFirst()
					: new Opening.Refused(refused, article(shown.typed(), refused.reason()));
		}
		Presentation.Accepted accepted = (Presentation.Accepted) presented;
		Person owner = this.people.find(accepted.person()).orElseThrow();
		RuleBook book = this.books.on(owner.region(), LocalDate.now(this.clock));
		Optional<Ruled<List<String>>> admitted = book.find(SpendingKeys.VOUCHERS);
		boolean fits = admitted.map((ruled) -> ruled.value().contains(kind.word())).orElse(code);
		if (!fits) {
			return new Opening.NotAdmitted(kind, admitted.map(Ruled::citation).orElse(null));
		}
		return checked ? opened(wanted, owner, accepted, index, book, provider, actor, now)
				: new Opening.CheckIdentity(false);
	}

	/** Why a lost card pays nothing, and why a replaced one is no voucher any more. */
	private Citation article(String typed, Presentation.Reason reason) {
		RuleKey<?> key = switch (reason) {
			case CARD_REPORTED_LOST -> SpendingKeys.CARD_LOSS;
			case CARD_REPLACED -> SpendingKeys.VOUCHERS;
			default -> null;
		};
		return (key == null) ? null
				: this.credentials.regionOfCard(typed)
					.flatMap((region) -> this.books.on(region, LocalDate.now(this.clock)).find(key))
					.map(Ruled::citation)
					.orElse(null);
	}

	private Opening opened(BasketId wanted, Person owner, Presentation.Accepted shown, String index, RuleBook book,
			ProviderId provider, Actor actor, Instant now) {
		BasketId id = this.baskets.exists(wanted) ? BasketId.fresh() : wanted;
		boolean ask = byVoucher(book) && !relatives(owner.id()).isEmpty();
		this.baskets.forget(provider, now.minus(FORGOTTEN));
		this.baskets.open(new Basket(id, actor.region(), provider, actor.name(), ask ? null : owner.id(), shown.kind(),
				owner.id(), now, now.plus(LIVES), 0, List.of(), null), index);
		Map<String, String> detail = new HashMap<>(Map.of("voucher", shown.kind().word(), "identityChecked",
				Boolean.toString(shown.kind() != VoucherKind.E_VOUCHER)));
		if (shown.shownBy() != null) {
			detail.put("codeShowing", shown.shownBy().toString());
		}
		this.audit.write(actor, "basket.open", actor.region(), "basket", id.value(), detail);
		return new Opening.Opened(id);
	}

	/**
	 * Whose purchase it may be where the voucher decides: the owner's relatives, oldest
	 * bond first.
	 */
	@Transactional(readOnly = true)
	public List<FamilyMember> relatives(PersonId owner) {
		return this.pool.membersOf(owner).stream().filter((one) -> one.state() == BindingState.ACTIVE).toList();
	}

	/**
	 * Says for whom the purchase is: the voucher's owner, or one of the owner's
	 * relatives.
	 */
	@Transactional
	public void choose(BasketId id, ProviderId provider, PersonId patient) {
		Basket basket = this.baskets.hold(id, provider).orElseThrow(() -> new MissingRow("basket"));
		boolean known = patient.equals(basket.voucherOwner())
				|| relatives(basket.voucherOwner()).stream().anyMatch((one) -> one.member().equals(patient));
		Person owner = this.people.find(basket.voucherOwner()).orElseThrow();
		if (!known || !byVoucher(this.books.on(owner.region(), LocalDate.now(this.clock)))) {
			throw new MissingRow("relative");
		}
		this.baskets.choose(id, patient);
	}

	/**
	 * Whether in the region of this book the shown voucher decides which account pays.
	 */
	private static boolean byVoucher(RuleBook book) {
		return book.find(SpendingKeys.PAYMENT_ORDER).map((ruled) -> ruled.value().contains(BY_VOUCHER)).orElse(false);
	}

	private static boolean goods(String typed, Presentation.Refused refused) {
		return refused.fault() == null && !(Scanned.parse(typed) instanceof Scanned.Unknown)
				&& (refused.reason() == Presentation.Reason.UNKNOWN
						|| refused.reason() == Presentation.Reason.UNREADABLE);
	}

	private static String normal(String typed) {
		return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
	}

}
