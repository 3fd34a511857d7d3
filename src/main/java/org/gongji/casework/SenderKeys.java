package org.gongji.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.Approval;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.ApprovalOutcome;
import org.gongji.approval.Approvals;
import org.gongji.audit.Audit;
import org.gongji.files.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose letters a region takes in: the public keys of other installations, each entered
 * by one officer of the bureau and approved by another, who compares the fingerprint with
 * the sender's paper.
 */
@Component
@Transactional
public class SenderKeys {

	private static final String SUBJECT = "casework_sender_key";

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	private final Approvals approvals;

	private final Audit audit;

	private final Clock clock;

	SenderKeys(JdbcClient jdbc, Approvals approvals, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.approvals = approvals;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether letters of this sender count that are signed by this key. */
	@Transactional(readOnly = true)
	public boolean known(Region region, String senderRegion, String publicKey) {
		return this.jdbc
			.sql("select count(*) from casework_sender_key "
					+ "where region = ? and sender_region = ? and public_key = ? and standing = true")
			.params(region.code(), senderRegion, publicKey)
			.query(Integer.class)
			.single() > 0;
	}

	/** Enters a key for approval by another; the same request enters one. */
	public void enter(Actor by, Region region, SenderKey key, RequestId request) {
		boolean entered = this.jdbc.sql("select count(*) from casework_sender_key where request_id = ?")
			.param(request.text())
			.query(Integer.class)
			.single() > 0;
		if (entered) {
			return;
		}
		UUID id = UuidCreator.getTimeOrderedEpoch();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, id, digest(id, key));
		this.jdbc
			.sql("insert into casework_sender_key (id, region, sender_region, agency, public_key, fingerprint, "
					+ "request_id, approval_id) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(id, region.code(), key.senderRegion(), key.agency(), key.publicKey(), key.fingerprint(),
					request.text(), approval.id().value())
			.update();
		this.audit.write(by, "casework.sender_key_entered", region, SUBJECT, id, detail(key));
	}

	/** Approves as a second officer: from now on letters with this key are taken in. */
	public Optional<ApprovalOutcome.Why> approve(Actor by, Region region, UUID id) {
		Entered one = held(region, id);
		ApprovalOutcome outcome = this.approvals.approve(by, region, one.approval().id(), digest(id, one.key()));
		if (outcome instanceof ApprovalOutcome.Refused refused) {
			return Optional.of(refused.why());
		}
		if (!known(region, one.key().senderRegion(), one.key().publicKey())) {
			this.jdbc.sql("update casework_sender_key set standing = true where id = ?").param(id).update();
		}
		return Optional.empty();
	}

	/** Gives it back with a reason; it never counts. */
	public Optional<ApprovalOutcome.Why> giveBack(Actor by, Region region, UUID id, String reason) {
		ApprovalOutcome outcome = this.approvals.giveBack(by, region, held(region, id).approval().id(), reason);
		return (outcome instanceof ApprovalOutcome.Refused refused) ? Optional.of(refused.why()) : Optional.empty();
	}

	/** From now on no letter with this key is taken in: one officer is enough to stop. */
	public void end(Actor by, Region region, UUID id) {
		Entered one = held(region, id);
		int ended = this.jdbc
			.sql("update casework_sender_key set standing = null, ended_by = ?, ended_at = ? "
					+ "where id = ? and standing = true")
			.params(by.name(), OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS), id)
			.update();
		if (ended == 1) {
			this.audit.write(by, "casework.sender_key_ended", region, SUBJECT, id, detail(one.key()));
		}
	}

	/** The newest ones of a region first, with how far each has come. */
	@Transactional(readOnly = true)
	public List<Entered> newest(Region region) {
		return some(" where region = ? order by id desc limit " + SHOWN, region.code());
	}

	/** Held until the transaction ends. */
	private Entered held(Region region, UUID id) {
		return some(" where region = ? and id = ? for update", region.code(), id).stream()
			.findFirst()
			.orElseThrow(() -> new MissingRow("key of a sender"));
	}

	private List<Entered> some(String where, Object... params) {
		return this.jdbc
			.sql("select id, region, sender_region, agency, public_key, approval_id, standing, ended_by "
					+ "from casework_sender_key" + where)
			.params(params)
			.query((row, number) -> new Entered(row.getObject("id", UUID.class),
					new SenderKey(row.getString("sender_region"), row.getString("agency"), row.getString("public_key")),
					this.approvals
						.find(new Region(row.getString("region")),
								new ApprovalId(row.getObject("approval_id", UUID.class)))
						.orElseThrow(),
					row.getBoolean("standing"), row.getString("ended_by")))
			.list();
	}

	private static Map<String, String> detail(SenderKey key) {
		return Map.of("sender", key.senderRegion(), "fingerprint", key.fingerprint());
	}

	private static String digest(UUID id, SenderKey key) {
		return Uploads.digest(String.join("\n", id.toString(), key.senderRegion(), key.agency(), key.publicKey()));
	}

	/**
	 * A key with its approval.
	 *
	 * @param endedBy who stopped it, or null
	 */
	public record Entered(UUID id, SenderKey key, Approval approval, boolean standing, String endedBy) {

	}

}
