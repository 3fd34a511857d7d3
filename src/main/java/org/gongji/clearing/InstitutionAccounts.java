package org.gongji.clearing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.gongji.casework.BankAccount;
import org.gongji.casework.InstitutionPayees;
import org.gongji.casework.PayeeAccount;
import org.gongji.casework.PayeeAccountId;
import org.gongji.casework.Retyped;
import org.gongji.files.Uploads;
import org.gongji.provider.Provider;
import org.gongji.provider.ProviderId;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Into which bank account an institution is paid: one officer enters it, another
 * approves, and it counts from then on. What had no account until then is owed with that.
 */
@Component
public class InstitutionAccounts {

	private static final String SUBJECT = "clearing_account";

	/** Before every id that is made. */
	private static final EnteredId FIRST = new EnteredId(new UUID(0, 0));

	private static final String ROWS = """
			select c.id, c.region, c.provider_id, c.account_id, c.approval_id, p.code, p.name
			  from clearing_account c join provider p on p.id = c.provider_id""";

	private final JdbcClient jdbc;

	private final InstitutionPayees payees;

	private final SheetRows runs;

	private final SheetList sheets;

	private final Approvals approvals;

	private final Audit audit;

	private final TransactionTemplate transaction;

	InstitutionAccounts(JdbcClient jdbc, InstitutionPayees payees, SheetRows runs, SheetList sheets,
			Approvals approvals, Audit audit, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.payees = payees;
		this.runs = runs;
		this.sheets = sheets;
		this.approvals = approvals;
		this.audit = audit;
		this.transaction = transaction;
	}

	/**
	 * Enters an account for approval by another; the same request enters one. False while
	 * another account of the institution waits.
	 */
	public boolean enter(Actor by, Provider institution, PayeeAccount account, RequestId request) {
		try {
			return this.transaction
				.execute((status) -> known(institution, request) || kept(by, institution, account, request));
		}
		catch (DuplicateKeyException ex) {
			return known(institution, request);
		}
	}

	private boolean known(Provider institution, RequestId request) {
		return this.jdbc.sql("select count(*) from clearing_account where request_id = ? and provider_id = ?")
			.params(request.text(), institution.id().value())
			.query(Integer.class)
			.single() > 0;
	}

	private boolean kept(Actor by, Provider institution, PayeeAccount account, RequestId request) {
		if (this.jdbc.sql("select count(*) from clearing_account where provider_id = ? and live = true")
			.param(institution.id().value())
			.query(Integer.class)
			.single() > 0) {
			return false;
		}
		PayeeAccountId entered = this.payees.enter(institution.id(), institution.region(), institution.name(), account,
				by);
		EnteredId id = EnteredId.fresh();
		Approval approval = this.approvals.prepare(by, institution.region(), SUBJECT, id.value(),
				digest(id, institution.id(), account));
		this.jdbc.sql("""
				insert into clearing_account (id, region, provider_id, account_id, approval_id, request_id, live)
				values (?, ?, ?, ?, ?, ?, true)""")
			.params(id.value(), institution.region().code(), institution.id().value(), entered.value(),
					approval.id().value(), request.text())
			.update();
		this.audit.write(by, "clearing.account_entered", institution.region(), SUBJECT, id.value(),
				Map.of("institution", institution.code().text(), "account", account.account().masked()));
		return true;
	}

	/**
	 * Approves as another officer, who types the number from the paper: from now on the
	 * institution is paid into it, with what waits for a payment file. Empty where that
	 * is done, else the key of why not.
	 */
	public Optional<String> approve(Actor by, Region region, EnteredId id, BankAccount typed) {
		return this.transaction.execute((status) -> {
			Entered one = hold(region, id);
			if (Retyped.other(one.approval(), by, one.account().account(), typed)) {
				return Optional.of(Retyped.OTHER);
			}
			ApprovalOutcome outcome = this.approvals.approve(by, region, one.approval().id(),
					digest(id, one.institution(), one.account()));
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return Optional.of(refused.messageKey());
			}
			decided(id);
			this.runs.holdAll(region);
			this.payees.stand(one.institution(), region, one.standing(), by);
			Set<Integer> owed = this.payees.owed(one.institution());
			this.payees.owe(region, this.sheets.released(one.institution())
				.stream()
				.filter((sheet) -> sheet.figures().payable().isPositive() && !owed.contains(sheet.place()))
				.map((sheet) -> new InstitutionPayees.Month(sheet.provider(), sheet.place(), sheet.figures().payable()))
				.toList(), by);
			return Optional.empty();
		});
	}

	/** Gives it back with a reason; it never counts. */
	public Optional<String> giveBack(Actor by, Region region, EnteredId id, String reason) {
		return this.transaction.execute((status) -> {
			ApprovalOutcome outcome = this.approvals.giveBack(by, region, hold(region, id).approval().id(), reason);
			if (outcome instanceof ApprovalOutcome.Refused refused) {
				return Optional.of(refused.messageKey());
			}
			decided(id);
			return Optional.empty();
		});
	}

	private void decided(EnteredId id) {
		this.jdbc.sql("update clearing_account set live = null where id = ?").param(id.value()).update();
	}

	/**
	 * Those of a region that wait for approval, oldest first: at most so many behind the
	 * one that is named, or from the first on where none is.
	 */
	public List<Entered> waiting(Region region, EnteredId behind, int most) {
		return this.transaction
			.execute((status) -> some(" where c.region = ? and c.live = true and c.id > ? order by c.id limit ?",
					region.code(), ((behind != null) ? behind : FIRST).value(), most));
	}

	/** The newest ones of a region that were decided. */
	public List<Entered> decided(Region region, int most) {
		return this.transaction
			.execute((status) -> some(" where c.region = ? and c.live is null order by c.id desc limit ?",
					region.code(), most));
	}

	private Entered hold(Region region, EnteredId id) {
		this.jdbc.sql("select id from clearing_account where id = ? for update")
			.param(id.value())
			.query(UUID.class)
			.optional();
		return some(" where c.region = ? and c.id = ?", region.code(), id.value()).stream()
			.findFirst()
			.orElseThrow(() -> new MissingRow(SUBJECT));
	}

	private List<Entered> some(String where, Object... params) {
		return this.jdbc.sql(ROWS + where).params(params).query((row, number) -> {
			PayeeAccountId account = new PayeeAccountId(row.getObject("account_id", UUID.class));
			return new Entered(new EnteredId(row.getObject("id", UUID.class)),
					new ProviderId(row.getObject("provider_id", UUID.class)), row.getString("code"),
					row.getString("name"), account, this.payees.account(account),
					this.approvals
						.find(new Region(row.getString("region")),
								new ApprovalId(row.getObject("approval_id", UUID.class)))
						.orElseThrow());
		}).list();
	}

	private String digest(EnteredId id, ProviderId institution, PayeeAccount account) {
		return Uploads.digest(String.join("\n", id.toString(), institution.toString(), account.bank(),
				"" + account.bankCode(), this.payees.index(account)));
	}

	/** An account as it was entered, with its approval; shown masked. */
	public record Entered(EnteredId id, ProviderId institution, String code, String name, PayeeAccountId standing,
			PayeeAccount account, Approval approval) {

	}

}
