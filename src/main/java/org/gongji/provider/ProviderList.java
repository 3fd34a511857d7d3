package org.gongji.provider;

import java.util.List;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** The list of institutions, narrowed and cut into pages. */
final class ProviderList {

	private static final String WHERE = " where (:region is null or p.region = :region) "
			+ "and (:kind is null or p.kind = :kind) and p.name like :name escape '!'";

	private final EntityManager entities;

	private final ProviderFilter filter;

	ProviderList(EntityManager entities, ProviderFilter filter) {
		this.entities = entities;
		this.filter = filter;
	}

	/** A page beyond the last one shows the last one. */
	ProviderPage page(int page, int size) {
		long total = narrowed("select count(p) from ProviderRow p" + WHERE, Long.class).getSingleResult();
		int pages = Math.toIntExact(Math.max(1, (total + size - 1) / size));
		int shown = Math.min(Math.max(1, page), pages);
		List<Provider> rows = narrowed("from ProviderRow p" + WHERE + " order by p.region, p.code", ProviderRow.class)
			.setFirstResult((shown - 1) * size)
			.setMaxResults(size)
			.getResultStream()
			.map(ProviderRow::shown)
			.toList();
		return new ProviderPage(rows, shown, pages, total);
	}

	private <T> TypedQuery<T> narrowed(String text, Class<T> type) {
		String name = (this.filter.name() != null) ? this.filter.name().strip() : "";
		return this.entities.createQuery(text, type)
			.setParameter("region", (this.filter.region() != null) ? this.filter.region().code() : null)
			.setParameter("kind", this.filter.kind())
			.setParameter("name",
					"%" + name.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace("\0", "") + "%");
	}

}
