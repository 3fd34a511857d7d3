package org.gongji.family;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Region;
import org.gongji.money.Money;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

/** One row of a binding. */
@Entity
@Table(name = "binding")
class BindingRow {

	@Id
	private UUID id;

	private String region;

	private UUID ownerId;

	private UUID memberId;

	@Enumerated(EnumType.STRING)
	private Relation relation;

	@Enumerated(EnumType.STRING)
	private BindingState state;

	private LocalDate boundOn;

	private LocalDate endedOn;

	private Integer place;

	private String livePair;

	private Long monthLimitFen;

	private Long purchaseLimitFen;

	private Instant itemsSince;

	/** Moved by settlements alone ({@link SharedMoney}). */
	@Column(insertable = false, updatable = false)
	private Integer usedMonth;

	@Column(insertable = false, updatable = false)
	private long usedFen;

	@Version
	private long version;

	protected BindingRow() {
	}

	/** An active binding. */
	BindingRow(Person owner, Person member, Relation relation, LocalDate boundOn) {
		this.id = BindingId.fresh().value();
		this.region = owner.region().code();
		this.ownerId = owner.id().value();
		this.memberId = member.id().value();
		this.relation = relation;
		this.state = BindingState.ACTIVE;
		this.boundOn = boundOn;
		this.livePair = pair(owner.id(), member.id());
	}

	static String pair(PersonId owner, PersonId member) {
		return owner + ":" + member;
	}

	void suspend() {
		from(BindingState.ACTIVE);
		this.state = BindingState.SUSPENDED;
	}

	void resume() {
		from(BindingState.SUSPENDED);
		this.state = BindingState.ACTIVE;
	}

	void end(LocalDate on) {
		if (this.state == BindingState.ENDED) {
			throw new IllegalStateException("A binding ends once");
		}
		this.state = BindingState.ENDED;
		this.endedOn = on;
		this.livePair = null;
	}

	/**
	 * Goes on between these two, of which one was another record of the same person; the
	 * place among several owners is given anew.
	 */
	void follow(PersonId owner, PersonId member) {
		if (!live()) {
			throw new IllegalStateException("A binding that ended goes on with nobody");
		}
		this.place = member.value().equals(this.memberId) ? this.place : null;
		this.ownerId = owner.value();
		this.memberId = member.value();
		this.livePair = pair(owner, member);
	}

	/** Null for no place of its own. */
	void put(Integer place) {
		this.place = place;
	}

	Limits limits() {
		return Limits.of(this.monthLimitFen, this.purchaseLimitFen);
	}

	void limit(Limits limits) {
		this.monthLimitFen = (limits.perMonth() != null) ? limits.perMonth().fen() : null;
		this.purchaseLimitFen = (limits.perPurchase() != null) ? limits.perPurchase().fen() : null;
	}

	Money used(YearMonth month) {
		return (this.usedMonth != null && this.usedMonth == SharedMoney.number(month)) ? Money.ofFen(this.usedFen)
				: Money.ZERO;
	}

	/**
	 * Since when the owner may see what is bought; null where the user has not agreed.
	 */
	Instant itemsSince() {
		return this.itemsSince;
	}

	void showItems(Instant since) {
		this.itemsSince = since;
	}

	boolean live() {
		return this.state != BindingState.ENDED;
	}

	private void from(BindingState expected) {
		if (this.state != expected) {
			throw new IllegalStateException("The binding is " + this.state + ", not " + expected);
		}
	}

	Binding shown() {
		return new Binding(new BindingId(this.id), new PersonId(this.ownerId), new PersonId(this.memberId),
				this.relation, new Region(this.region), this.state, this.boundOn, this.endedOn, this.place);
	}

}
