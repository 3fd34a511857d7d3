package org.gongji.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
import org.gongji.vault.BlindIndex;
import org.gongji.vault.FieldCipher;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.Errors;

/**
 * Out of which account a region pays (支出户): one officer of the bureau enters it, another
 * approves, and it counts from then on. Those before it are kept.
 */
@Component
public class PayingAccounts {

	private static final String SUBJECT = "casework_paying_account";

	private static final String COLUMNS = """
			select id, region, holder, bank, bank_code, number_sealed, approval_id, standing
			  from casework_paying_account""";

	private static final int SHOWN = 20;

	private final JdbcClient jdbc;

	private final FieldCipher cipher;

	private final BlindIndex index;

	private final Approvals approvals;

	private final Audit audit;

	private final TransactionTemplate transaction;

	PayingAccounts(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, Approvals approvals, Audit audit,
			TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.cipher = cipher;
		this.index = index;
		this.approvals = approvals;
		this.audit = audit;
		this.transaction = transaction;
	}

	/** The account that counts; empty where the bureau has set none. */
	Optional<PayingAccount> standing(Region region) {
		return this.jdbc.sql(COLUMNS + " where region = ? and standing = true")
			.param(region.code())
			.query((row, number) -> account(row))
			.optional();
	}

	/** What was typed; empty with words beside each field that does not fit. */
	public Optional<PayingAccount> read(TypedAccount typed, Errors faults) {
		String holder = PayeeName.read(PayeeKind.AGENCY, typed.holder(), (key) -> {
		}).orElse(null);
		return typed.read(PayeeKind.AGENCY, holder, faults).map((account) -> new PayingAccount(holder, account));
	}

	/** Enters an account for approval by another; the same request enters one. */
	public void enter(Actor by, Region region, PayingAccount account, RequestId request) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				if (!entered(region, request)) {
					keep(by, region, account, request);
				}
			});
		}
		catch (DuplicateKeyException ex) {
			if (!entered(region, request)) {
				throw ex;
			}
		}
	}

	private boolean entered(Region region, RequestId request) {
		return !some(" where region = ? and request_id = ?", region.code(), request.text()).isEmpty();
	}

	private void keep(Actor by, Region region, PayingAccount account, RequestId request) {
		PayingAccountId id = PayingAccountId.fresh();
		PayeeAccount to = account.account();
		Approval approval = this.approvals.prepare(by, region, SUBJECT, id.value(), digest(id, account));
		this.jdbc.sql("""
				insert into casework_paying_account (id, region, holder, bank, bank_code, number_sealed, number_index,
				  request_id, approval_id, standing) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)""")
			.params(id.value(), region.code(), account.holder(), to.bank(), to.bankCode(),
					this.cipher.seal(to.account().number(), context(id.value())),
					this.index.of(to.account().number(), "casework_paying_account.number"), request.text(),
					approval.id().value())
			.update();
		this.audit.write(by, "casework.paying_account_entered", region, SUBJECT, id.value(),
				Map.of("account", to.account().masked()));
	}

	/**
	 * Approves as a second officer, who types the number from the paper: from now on the
	 * region pays out of it. Empty where that is done, else the key of why not.
	 */
	public Optional<String> approve(Actor by, Region region, PayingAccountId id, BankAccount typed) {
		return this.transaction.execute((status) -> {
			this.jdbc.sql("select id from casework_paying_account where region = ? order by id for update")
				.param(region.code())
				.query(UUID.class)
				.list();
			Entered one = find(region, id);
			if (Retyped.other(one.approval(), by, one.account().account().account(), typed)) {
				return Optional.of(Retyped.OTHER);
			}
			ApprovalOutcome outcome = this.approvals.approve(by, region, one.approval().id(),
					digest(id, one.account()));
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return Optional.of(refused.messageKey());
			}
			this.jdbc.sql("update casework_paying_account set standing = null where region = ? and standing = true")
				.param(region.code())
				.update();
			this.jdbc.sql("update casework_paying_account set standing = true where id = ?").param(id.value()).update();
			return Optional.empty();
		});
	}

	/** Gives it back with a reason; it never counts. */
	public Optional<String> giveBack(Actor by, Region region, PayingAccountId id, String reason) {
		return this.transaction.execute((status) -> {
			ApprovalOutcome outcome = this.approvals.giveBack(by, region, find(region, id).approval().id(), reason);
			return (outcome instanceof ApprovalOutcome.Refused refused) ? Optional.of(refused.messageKey())
					: Optional.empty();
		});
	}

	/** The newest ones of a region first, with how far each has come. */
	public List<Entered> newest(Region region) {
		return some(" where region = ? order by id desc limit " + SHOWN, region.code());
	}

	private Entered find(Region region, PayingAccountId id) {
		return some(" where region = ? and id = ?", region.code(), id.value()).stream()
			.findFirst()
			.orElseThrow(() -> new MissingRow("paying account"));
	}

	private List<Entered> some(String where, Object... params) {
		return this.transaction
			.execute((status) -> this.jdbc.sql(COLUMNS + where).params(params).query((row, number) -> {
				ApprovalId approval = new ApprovalId(row.getObject("approval_id", UUID.class));
				return new Entered(new PayingAccountId(row.getObject("id", UUID.class)), account(row),
						this.approvals.find(new Region(row.getString("region")), approval).orElseThrow(),
						row.getBoolean("standing"));
			}).list());
	}

	private PayingAccount account(ResultSet row) throws SQLException {
		String number = this.cipher.open(row.getString("number_sealed"), context(row.getObject("id", UUID.class)));
		return new PayingAccount(row.getString("holder"),
				new PayeeAccount(new BankAccount(number), row.getString("bank"), row.getString("bank_code")));
	}

	private String digest(PayingAccountId id, PayingAccount account) {
		PayeeAccount to = account.account();
		return Uploads.digest(String.join("\n", id.toString(), account.holder(), to.bank(), "" + to.bankCode(),
				this.index.of(to.account().number(), "casework_paying_account.number")));
	}

	private static String context(UUID id) {
		return "casework_paying_account.number:" + id;
	}

	/** An account with its approval. */
	public record Entered(PayingAccountId id, PayingAccount account, Approval approval, boolean standing) {

	}

}
