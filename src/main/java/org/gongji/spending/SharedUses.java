package org.gongji.spending;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.family.BindingId;
import org.gongji.family.OwnerLimits;
import org.gongji.family.SharedAccounts;
import org.gongji.money.Money;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the room of bindings what was used by each, and what an owner keeps. */
@Component
@Transactional(readOnly = true)
class SharedUses implements SharedAccounts {

	private final PersonalAccounts accounts;

	private final JdbcClient jdbc;

	private final OwnerLimits ownerLimits;

	SharedUses(PersonalAccounts accounts, JdbcClient jdbc, OwnerLimits ownerLimits) {
		this.accounts = accounts;
		this.jdbc = jdbc;
		this.ownerLimits = ownerLimits;
	}

	@Override
	public Optional<Money> floor(PersonId owner) {
		return this.accounts.of(owner).map(PersonalAccount::familyFloor);
	}

	@Override
	@Transactional
	public boolean keep(PersonId owner, Money floor, Actor actor) {
		boolean allowed = floor.isZero() || this.accounts.of(owner)
			.filter((account) -> this.ownerLimits.against(account.region()) != null)
			.isEmpty();
		if (allowed) {
			this.accounts.keepForOwner(owner, floor, actor);
		}
		return allowed;
	}

	@Override
	public int countUses(BindingId binding) {
		return this.jdbc.sql("select count(*) from settlement_share where binding_id = ? and amount_fen <> 0")
			.param(binding.value())
			.query(Integer.class)
			.single();
	}

	@Override
	public List<Use> uses(BindingId binding, int page, int size) {
		return this.jdbc.sql("""
				select s.id, s.settled_at, s.law, h.amount_fen
				  from settlement_share h join settlement s on s.id = h.settlement_id
				 where h.binding_id = ? and h.amount_fen <> 0
				 order by s.id desc offset ? rows fetch next ? rows only""")
			.params(binding.value(), (long) (page - 1) * size, size)
			.query((row, number) -> new Use("/my/purchases/" + row.getObject("id", UUID.class),
					row.getObject("settled_at", OffsetDateTime.class),
					"spending.mine.place." + SettlementRows.law(row.getString("law")).place().type().name(),
					Money.ofFen(row.getLong("amount_fen"))))
			.list();
	}

}
