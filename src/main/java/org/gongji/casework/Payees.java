package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.gongji.audit.Audit;
import org.gongji.casework.PayeeOutcome.Done;
import org.gongji.casework.PayeeOutcome.Refused;
import org.gongji.casework.PayeeOutcome.Why;
import org.gongji.files.Uploads;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.Errors;

/**
 * The payees of cases (收款人): named and changed while a case is at work, fixed once it was
 * prepared.
 */
@Component
@Transactional(readOnly = true)
public class Payees {

	private static final String SUBJECT = "casework_payee";

	private final PayeeRows rows;

	private final JdbcClient jdbc;

	private final CaseMoving moving;

	private final Certificates certificates;

	private final Audit audit;

	private final Clock clock;

	Payees(PayeeRows rows, JdbcClient jdbc, CaseMoving moving, Certificates certificates, Audit audit, Clock clock) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.moving = moving;
		this.certificates = certificates;
		this.audit = audit;
		this.clock = clock;
	}

	/** In the order in which they are listed. */
	public List<Payee> of(CaseId one, Region region) {
		return this.rows.of(one, region);
	}

	/** A payee of a case; institutions are none. */
	public Optional<Payee> find(PayeeId id, Region region) {
		return this.rows.find(id, region).filter((payee) -> payee.caseId() != null);
	}

	/**
	 * What changes with anything that matters about the payees of a case: where two
	 * people decide, both have seen the same.
	 */
	public String digest(CaseId one) {
		return Uploads.digest(String.join("\n", this.rows.content(one)));
	}

	/**
	 * What was typed of a payee; empty with words beside each field that does not fit.
	 */
	public Optional<NewPayee> read(CaseId one, Region region, TypedPayee typed, Errors faults) {
		return this.jdbc.sql("select kind, person_id from casework_case where id = ? and region = ?")
			.params(one.value(), region.code())
			.query((row, number) -> {
				PersonId owner = new PersonId(row.getObject(2, UUID.class));
				return typed.read(CaseKind.valueOf(row.getString(1)), this.certificates.of(List.of(owner)).get(owner),
						faults);
			})
			.optional()
			.orElseThrow(() -> new MissingRow("case"));
	}

	/**
	 * The account that was typed for what came later, of the owner or of the agency at
	 * the destination; empty with words beside each field that does not fit.
	 */
	public Optional<NewPayee> readLater(Case one, LaterWay.Why why, TypedAccount typed, Errors faults) {
		if (why == LaterWay.Why.AGENCY_ACCOUNT) {
			String agency = ((CaseFacts.TransferAsked) one.facts()).moveTo().agency();
			return typed.read(PayeeKind.AGENCY, agency, faults)
				.map((account) -> new NewPayee(PayeeKind.AGENCY, agency, null, null, account));
		}
		Certificates.Named owner = this.certificates.of(List.of(one.person())).get(one.person());
		return typed.read(PayeeKind.OWNER, owner.name(), faults)
			.map((account) -> new NewPayee(PayeeKind.OWNER, owner.name(), null, owner.certificate(), account));
	}

	/**
	 * Names a payee of what came after the case was approved, once; false where one of
	 * this kind is there.
	 */
	@Transactional
	public boolean addLater(Case one, NewPayee payee, Actor by) {
		this.moving.hold(one.id(), one.region());
		if (of(one.id(), one.region()).stream().anyMatch((each) -> each.kind() == payee.kind())) {
			return false;
		}
		put(one.id(), one.region(), payee, by);
		return true;
	}

	/**
	 * Names whom a case with one payee is paid to, in place of whoever was named before.
	 * Refused where the case is not as it was seen any more.
	 */
	@Transactional
	public PayeeOutcome name(Case seen, NewPayee payee, Actor by) {
		Optional<Why> why = against(seen);
		List<Payee> before = of(seen.id(), seen.region());
		if (why.isEmpty() && by.role() == Role.MEMBER
				&& before.stream().anyMatch((each) -> each.kind() == PayeeKind.GUARDIAN)) {
			why = Optional.of(Why.GUARDIAN_NAMED);
		}
		if (why.isPresent()) {
			return new Refused(why.get());
		}
		before.stream().skip(1).forEach((each) -> remove(each.id(), seen.region(), by));
		return before.isEmpty() ? new Done(put(seen.id(), seen.region(), payee, by))
				: change(before.get(0).id(), seen.region(), payee, by);
	}

	/** Nobody is named of a case any more; refused where it is not as it was seen. */
	@Transactional
	public Optional<Refused> clear(Case seen, Actor by) {
		Optional<Why> why = against(seen);
		if (why.isEmpty()) {
			of(seen.id(), seen.region()).forEach((each) -> remove(each.id(), seen.region(), by));
		}
		return why.map(Refused::new);
	}

	private Optional<Why> against(Case seen) {
		return this.moving.change(seen)
			.map((now) -> CaseMove.PREPARE.from(now.state()) ? Optional.<Why>empty() : Optional.of(Why.NOT_AT_WORK))
			.orElse(Optional.of(Why.OVERTAKEN));
	}

	/** Names a payee behind those that are there. */
	@Transactional
	PayeeOutcome add(CaseId one, Region region, NewPayee payee, Actor by) {
		Optional<Why> why = against(one, region, payee, PayeeId.fresh());
		if (why.isPresent()) {
			return new Refused(why.get());
		}
		return new Done(put(one, region, payee, by));
	}

	private PayeeId put(CaseId one, Region region, NewPayee payee, Actor by) {
		PayeeId id = PayeeId.fresh();
		this.rows.add(id, one, region, payee, by.name(), now());
		this.rows.stand(id, this.rows.enter(id, region, payee.account(), by.name(), now()));
		write(by, "casework.payee_added", region, id, one, payee);
		return id;
	}

	/** Everything about a payee is now what was read; the place stays. */
	@Transactional
	PayeeOutcome change(PayeeId id, Region region, NewPayee payee, Actor by) {
		Payee before = find(id, region).orElseThrow(() -> new MissingRow("payee"));
		Optional<Why> why = against(before.caseId(), region, payee, id);
		if (why.isPresent()) {
			return new Refused(why.get());
		}
		this.rows.change(id, payee);
		this.rows.stand(id, this.rows.enter(id, region, payee.account(), by.name(), now()));
		write(by, "casework.payee_changed", region, id, before.caseId(), payee);
		return new Done(id);
	}

	/** Takes a payee out of the list. */
	@Transactional
	PayeeOutcome remove(PayeeId id, Region region, Actor by) {
		Payee before = find(id, region).orElseThrow(() -> new MissingRow("payee"));
		if (!heldAtWork(before.caseId(), region)) {
			return new Refused(Why.NOT_AT_WORK);
		}
		this.rows.remove(id);
		this.audit.write(by, "casework.payee_removed", region, SUBJECT, id.value(),
				Map.of("case", before.caseId().toString(), "account", before.maskedAccount()));
		return new Done(id);
	}

	private Optional<Why> against(CaseId one, Region region, NewPayee payee, PayeeId self) {
		if (!heldAtWork(one, region)) {
			return Optional.of(Why.NOT_AT_WORK);
		}
		boolean once = payee.kind() == PayeeKind.OWNER || payee.kind() == PayeeKind.HEIR;
		return (once && this.rows.named(one, payee.kind(), payee.certificate(), self)) ? Optional.of(Why.NAMED_ALREADY)
				: Optional.empty();
	}

	/**
	 * Holds the case until the transaction ends, so that nobody prepares it meanwhile,
	 * and whoever looked at it before has to look again; false where it was prepared.
	 */
	private boolean heldAtWork(CaseId one, Region region) {
		return CaseMove.PREPARE.from(this.moving.change(one, region).state());
	}

	private void write(Actor by, String act, Region region, PayeeId id, CaseId one, NewPayee payee) {
		this.audit.write(by, act, region, SUBJECT, id.value(), Map.of("case", one.toString(), "kind",
				payee.kind().name(), "account", payee.account().account().masked()));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
