package org.gongji.provider;

import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.MissingRow;

import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Finds the row of an institution that has to be there. */
@Component
class ProviderRows {

	private final EntityManager entities;

	ProviderRows(EntityManager entities) {
		this.entities = entities;
	}

	ProviderRow required(ProviderId id) {
		ProviderRow row = this.entities.find(ProviderRow.class, id.value());
		if (row == null) {
			throw new MissingRow("provider");
		}
		return row;
	}

	/** The same, as it was seen; refused where it has changed since. */
	ProviderRow required(ProviderId id, long version) {
		ProviderRow row = required(id);
		if (row.version() != version) {
			throw new ObjectOptimisticLockingFailureException(Provider.class, id.value());
		}
		return row;
	}

	/** The one whose code or interface id is this text. */
	Optional<ProviderRow> by(String column, String text) {
		return this.entities.createQuery("from ProviderRow p where p." + column + " = :text", ProviderRow.class)
			.setParameter("text", text)
			.getResultStream()
			.findFirst();
	}

}
