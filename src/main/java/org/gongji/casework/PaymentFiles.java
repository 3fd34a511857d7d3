package org.gongji.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.casework.PaymentFileRows.Waiting;
import org.gongji.casework.PaymentOutcome.Changed;
import org.gongji.casework.PaymentOutcome.Made;
import org.gongji.money.Money;
import org.gongji.spending.Reference;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of payments for the bank (付款文件): made once from what waits; a payment stands in
 * one file and is on its way from then on.
 */
@Component
public class PaymentFiles {

	private static final String SUBJECT = "casework_payment_file";

	private static final int NEWEST = 20;

	private final PaymentFileRows rows;

	private final PayoutRows payouts;

	private final PayingAccounts accounts;

	private final Audit audit;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PaymentFiles(PaymentFileRows rows, PayoutRows payouts, PayingAccounts accounts, Audit audit,
			ApplicationEventPublisher events, Clock clock, TransactionTemplate transaction) {
		this.rows = rows;
		this.payouts = payouts;
		this.accounts = accounts;
		this.audit = audit;
		this.events = events;
		this.clock = clock;
		this.transaction = transaction;
	}

	/** What a file of these payments, or of all that wait, would hold now. */
	public PaymentDraft draft(Region region, List<PayoutId> chosen) {
		return draft(chosen, this.rows.waiting(region, chosen));
	}

	private static PaymentDraft draft(List<PayoutId> chosen, List<Waiting> waiting) {
		return new PaymentDraft(chosen, waiting.size(), Money.sum(waiting.stream().map(Waiting::amount).toList()));
	}

	/**
	 * Makes a file of exactly what was seen; nothing is made where that has changed. The
	 * same request makes one file.
	 */
	public PaymentOutcome make(Actor by, Region region, PaymentDraft seen, RequestId request) {
		try {
			return this.transaction.execute((status) -> known(region, request).<PaymentOutcome>map(Made::new)
				.orElseGet(() -> made(by, region, seen, request)));
		}
		catch (DuplicateKeyException ex) {
			return new Made(known(region, request).orElseThrow(() -> ex));
		}
	}

	private Optional<PaymentFile> known(Region region, RequestId request) {
		return this.rows.byRequest(request).filter((file) -> file.region().equals(region));
	}

	private PaymentOutcome made(Actor by, Region region, PaymentDraft seen, RequestId request) {
		List<Waiting> held = this.rows.hold(region, seen.chosen());
		PaymentDraft now = draft(seen.chosen(), held);
		if (held.isEmpty() || !now.equals(seen)) {
			return new Changed(now);
		}
		PaymentFileId id = PaymentFileId.fresh();
		PaymentFile file = new PaymentFile(id, region, Reference.of(id.value(), LocalDate.now(this.clock)), now.count(),
				now.sum(), by.name(), OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS));
		this.rows.add(file, request, held);
		this.events.publishEvent(new PayoutsSent(this.rows.cases(id), region, by));
		this.audit.write(by, "casework.payment_file_made", region, SUBJECT, id.value(),
				Map.of("reference", file.reference(), "lines", "" + file.lines(), "sum", file.sum().yuan()));
		return new Made(file);
	}

	/** The newest ones of a region first. */
	public List<PaymentFile> newest(Region region) {
		return this.rows.newest(region, NEWEST);
	}

	public PaymentFile find(Region region, PaymentFileId id) {
		return this.rows.find(id, region).orElseThrow(() -> new MissingRow("payment file"));
	}

	/** In which file a payment went; empty for none yet. */
	public Optional<PaymentFile> of(PayoutId payout) {
		return this.rows.of(payout);
	}

	/** Some payments of a file in its order, those behind this line. */
	public List<SeenPayout> payouts(PaymentFile file, int behind, int most) {
		return this.payouts.ofFile(file.id(), behind, most);
	}

	/**
	 * The file for the bank, with numbers in clear; that it was taken down is written
	 * down. Empty where the form names the account that pays and the bureau has not set
	 * it.
	 */
	@Transactional
	public Optional<byte[]> download(Actor by, Region region, PaymentFileId id, PaymentForm form) {
		PaymentFile file = find(region, id);
		Optional<PayingAccount> from = this.accounts.standing(region);
		if (form == PaymentForm.XML && from.isEmpty()) {
			return Optional.empty();
		}
		List<PaymentLine> lines = this.rows.lines(id);
		byte[] content = switch (form) {
			case CSV -> new PaymentTable(lines).csv();
			case XLSX -> new PaymentTable(lines).xlsx();
			case XML -> new PaymentMessage(file, from.orElseThrow(), lines, this.clock.getZone()).xml();
		};
		this.audit.write(by, "casework.payment_file_read", region, SUBJECT, id.value(),
				Map.of("reference", file.reference(), "form", form.name()));
		return Optional.of(content);
	}

}
