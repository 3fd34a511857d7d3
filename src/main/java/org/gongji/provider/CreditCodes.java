package org.gongji.provider;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Under which credit codes institutions are registered, and who they are by name or code.
 */
@Component
@Transactional(readOnly = true)
public class CreditCodes {

	private final EntityManager entities;

	private final ProviderRows rows;

	private final Audit audit;

	CreditCodes(EntityManager entities, ProviderRows rows, Audit audit) {
		this.entities = entities;
		this.rows = rows;
		this.audit = audit;
	}

	public Optional<String> of(ProviderId id) {
		return Optional.ofNullable(this.rows.required(id).creditCode());
	}

	@Transactional
	public void record(ProviderId id, long version, CreditCode code, Actor actor) {
		ProviderRow row = this.rows.required(id, version);
		row.register(code);
		this.entities.flush();
		this.audit.write(actor, "provider.credit-code-recorded", row.shown().region(), "provider", id.value(),
				Map.of("code", code.text()));
	}

	/**
	 * Institutions of a region and kind by code, at most so many.
	 * @param name any part of the name; empty for all
	 * @param code the whole code; empty for all
	 */
	public List<Registered> find(Region region, ProviderKind kind, String name, String code, int most) {
		return this.entities
			.createQuery(
					"from ProviderRow p where p.region = :region and p.kind = :kind and p.name like :name escape '!' "
							+ "and (:code = '' or p.code = :code) order by p.code",
					ProviderRow.class)
			.setParameter("region", region.code())
			.setParameter("kind", kind)
			.setParameter("name", "%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
			.setParameter("code", code)
			.setMaxResults(most)
			.getResultStream()
			.map((row) -> new Registered(row.shown().code(), row.shown().name(),
					(row.creditCode() != null) ? row.creditCode() : "", row.shown().kind()))
			.toList();
	}

}
