package org.gongji.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases (案件) as they stand. */
@Component
@Transactional(readOnly = true)
public class Cases {

	private static final String AROUND = """
			select c.* from casework_case c where c.person_id = :person
			union
			select c.* from casework_merge m join casework_case c on c.id = m.case_id where m.kept_id = :person
			union
			select c.* from person p join casework_case c on c.person_id = p.id where p.merged_into_id = :person
			 order by id desc""";

	private final EntityManager entities;

	private final CaseStepRows steps;

	Cases(EntityManager entities, CaseStepRows steps) {
		this.entities = entities;
		this.steps = steps;
	}

	/** One of a region. */
	public Optional<Case> find(CaseId id, Region region) {
		return find(id).filter((one) -> one.region().equals(region));
	}

	/** All that are about this person, latest first. */
	public List<Case> of(PersonId person) {
		return this.entities.createQuery("from CaseRow c where c.personId = :person order by c.id desc", CaseRow.class)
			.setParameter("person", person.value())
			.getResultStream()
			.map(CaseRow::shown)
			.toList();
	}

	/**
	 * Those, and also what merges another record into this one, and the cases of records
	 * that were merged into it, one after the other; latest first.
	 */
	@SuppressWarnings("unchecked")
	public List<Case> around(PersonId person) {
		return ((List<CaseRow>) this.entities.createNativeQuery(AROUND, CaseRow.class)
			.setParameter("person", person.value())
			.getResultList()).stream().map(CaseRow::shown).toList();
	}

	/** One of those. */
	public Optional<Case> around(PersonId person, CaseId id) {
		return around(person).stream().filter((one) -> one.id().equals(id)).findFirst();
	}

	/** These, in no order. */
	List<Case> of(Collection<CaseId> ids) {
		return ids.isEmpty() ? List.of()
				: this.entities.createQuery("from CaseRow c where c.id in :ids", CaseRow.class)
					.setParameter("ids", ids.stream().map(CaseId::value).toList())
					.getResultStream()
					.map(CaseRow::shown)
					.toList();
	}

	/** What was done, in order. */
	public List<CaseStep> steps(CaseId id) {
		return this.steps.of(id);
	}

	/**
	 * What the decision rests on; empty before it, and where it was made before that was
	 * kept.
	 */
	Optional<DecidedBy> decided(CaseId id) {
		return this.steps.decided(id);
	}

	Optional<Case> find(CaseId id) {
		return Optional.ofNullable(this.entities.find(CaseRow.class, id.value())).map(CaseRow::shown);
	}

	Optional<Case> ofRequest(RequestId request) {
		return this.entities.createQuery("from CaseRow c where c.requestId = :request", CaseRow.class)
			.setParameter("request", request.text())
			.getResultStream()
			.findFirst()
			.map(CaseRow::shown);
	}

	Optional<Case> running(String openKey) {
		return this.entities.createQuery("from CaseRow c where c.openKey = :key", CaseRow.class)
			.setParameter("key", openKey)
			.getResultStream()
			.findFirst()
			.map(CaseRow::shown);
	}

}
