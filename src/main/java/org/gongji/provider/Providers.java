package org.gongji.provider;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The designated institutions (定点医药机构); every change is audited. */
@Component
@Transactional(readOnly = true)
public class Providers {

	private final EntityManager entities;

	private final ProviderRows rows;

	private final InterfaceSecrets secrets;

	private final ProviderAtTill atTill;

	private final Audit audit;

	Providers(EntityManager entities, ProviderRows rows, InterfaceSecrets secrets, ProviderAtTill atTill, Audit audit) {
		this.entities = entities;
		this.rows = rows;
		this.secrets = secrets;
		this.atTill = atTill;
		this.audit = audit;
	}

	public Optional<Provider> find(ProviderId id) {
		return this.atTill.find(id);
	}

	/** For a purchase: a change made on another node may be seen a second late. */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<Provider> atTill(ProviderId id) {
		return this.atTill.lately(id);
	}

	public Optional<Provider> byCode(ProviderCode code) {
		return this.rows.by("code", code.text()).map(ProviderRow::shown);
	}

	/** Whether the institution with this code may settle on that day, or why not. */
	public Designation designation(ProviderCode code, LocalDate day) {
		return byCode(code).map((provider) -> provider.designation(day)).orElseGet(Designation.Unknown::new);
	}

	/** Whether this institution may settle on that day, or why not. */
	public Designation designation(ProviderId id, LocalDate day) {
		return find(id).map((provider) -> provider.designation(day)).orElseGet(Designation.Unknown::new);
	}

	/** With what the institution signs its calls. */
	public InterfaceAccess interfaceAccess(ProviderId id) {
		return this.secrets.access(id);
	}

	public ProviderPage list(ProviderFilter filter, int page, int size) {
		return new ProviderList(this.entities, filter).page(page, size);
	}

	/** Records an institution; its interface id and secret are made on the way. */
	@Transactional
	public Designating designate(NewProvider provider, Actor actor) {
		Optional<Provider> taken = byCode(provider.code());
		if (taken.isPresent()) {
			return new Designating.CodeTaken(taken.get().id());
		}
		ProviderId id = ProviderId.fresh();
		ProviderRow row = new ProviderRow(id, provider, this.secrets.freshId(), this.secrets.freshSecret(id));
		this.entities.persist(row);
		this.entities.flush();
		this.audit.write(actor, "provider.designated", provider.region(), "provider", id.value(),
				Map.of("code", provider.code().text(), "agreement", text(provider.agreement())));
		return new Designating.Recorded(id);
	}

	@Transactional
	public void agree(ProviderId id, long version, Agreement agreement, Actor actor) {
		ProviderRow row = this.rows.required(id, version);
		Agreement before = row.shown().agreement();
		row.agree(agreement);
		record("provider.agreement-changed", row, actor, Map.of("before", text(before), "after", text(agreement)));
	}

	@Transactional
	public void suspend(ProviderId id, long version, String reason, Actor actor) {
		if (!OneLine.fine(reason, OneLine.LONGEST_REASON)) {
			throw new IllegalArgumentException("A suspension has a reason");
		}
		ProviderRow row = this.rows.required(id, version);
		row.suspend(reason);
		record("provider.suspended", row, actor, Map.of("reason", reason));
	}

	@Transactional
	public void lift(ProviderId id, long version, String reason, Actor actor) {
		if (!OneLine.fine(reason, OneLine.LONGEST_REASON)) {
			throw new IllegalArgumentException("Lifting a suspension has a reason");
		}
		ProviderRow row = this.rows.required(id, version);
		row.lift();
		record("provider.suspension-lifted", row, actor, Map.of("reason", reason));
	}

	private void record(String act, ProviderRow row, Actor actor, Map<String, String> detail) {
		this.entities.flush();
		this.atTill.changed(row.id());
		this.audit.write(actor, act, row.shown().region(), "provider", row.id().value(), detail);
	}

	private static String text(Agreement agreement) {
		return agreement.from() + "/" + ((agreement.to() != null) ? agreement.to() : "");
	}

}
