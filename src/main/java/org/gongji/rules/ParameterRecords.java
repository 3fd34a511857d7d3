package org.gongji.rules;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalState;
import org.gongji.approval.Approvals;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What was entered for a region, for its officers and auditors to read. */
@Component
public class ParameterRecords {

	private final EntityManager rows;

	private final Approvals approvals;

	private final Uploads uploads;

	private final TransactionTemplate transaction;

	ParameterRecords(EntityManager rows, Approvals approvals, Uploads uploads, TransactionTemplate transaction) {
		this.rows = rows;
		this.approvals = approvals;
		this.uploads = uploads;
		this.transaction = transaction;
	}

	/** Everything entered for a region, newest first, with how far it has come. */
	public List<Entered> entered(Region region) {
		return this.transaction.execute((status) -> this.rows
			.createQuery("select p from ParameterRow p where p.region = :region order by p.id desc", ParameterRow.class)
			.setParameter("region", region.code())
			.getResultList()
			.stream()
			.map(this::entered)
			.toList());
	}

	/** What was entered of one key, newest first. */
	public List<Entered> entered(Region region, String key) {
		return entered(region).stream().filter((one) -> one.entry().key().equals(key)).toList();
	}

	/** One entry of a region. */
	public Optional<Entered> find(Region region, ParameterId id) {
		return this.transaction.execute((status) -> row(region, id).map(this::entered));
	}

	/** The scan of an entry's document, for somebody to read; this is written down. */
	public OpenedFile scan(Actor by, Region region, ParameterId id) {
		return this.transaction.execute((status) -> row(region, id).map(ParameterRow::scan)
			.map((file) -> this.uploads.open(by, region, file))
			.orElseThrow(() -> new MissingRow("scan")));
	}

	private Optional<ParameterRow> row(Region region, ParameterId id) {
		return this.rows
			.createQuery("select p from ParameterRow p where p.id = :id and p.region = :region", ParameterRow.class)
			.setParameter("id", id.value())
			.setParameter("region", region.code())
			.getResultStream()
			.findFirst();
	}

	private Entered entered(ParameterRow row) {
		return new Entered(row.id(), row.entry(), this.approvals.find(row.region(), row.approval()).orElseThrow(),
				(row.scan() != null) ? this.uploads.find(row.region(), row.scan()).orElseThrow() : null);
	}

	/**
	 * An entry with the state of its approval; without a scan it is an invented one of
	 * the demonstration.
	 */
	public record Entered(ParameterId id, ParameterEntry entry, Approval approval, StoredFile scan) {

		public boolean invented() {
			return this.scan == null;
		}

		/** Whether it waits for a second officer. */
		public boolean waiting() {
			return this.approval.state() == ApprovalState.PREPARED;
		}

	}

}
