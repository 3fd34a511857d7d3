package org.gongji.casework;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.casework.AnswerProblem.Kind;
import org.gongji.files.FileKind;
import org.gongji.files.StoredFile;
import org.gongji.files.TableSource;
import org.gongji.files.Uploads;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers of the bank to payments (回盘): brought, looked at, and booked whole or not at
 * all, each file once.
 */
@Component
public class BankAnswers {

	private static final String SUBJECT = "casework_bank_answer";

	private static final int AT_A_TIME = 500;

	private static final int NEWEST = 20;

	private final AnswerRows rows;

	private final PayoutRows payouts;

	private final PayoutSettling settling;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	BankAnswers(AnswerRows rows, PayoutRows payouts, PayoutSettling settling, Uploads uploads, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.payouts = payouts;
		this.settling = settling;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Looks at every row of a file; where one does not fit nothing is kept. A file that
	 * came before is known by its content.
	 */
	public AnswerOutcome bring(Actor by, Region region, String name, byte[] content) {
		if (content.length > this.uploads.atMost()) {
			return new AnswerOutcome.Refused(List.of(AnswerProblem.of(0, "", Kind.TOO_LARGE, "")));
		}
		String digest = Uploads.digest(content);
		Optional<BankAnswer> known = this.rows.byDigest(region, digest);
		if (known.isPresent()) {
			return new AnswerOutcome.Known(known.get());
		}
		AnswerReading reading = read(name, content);
		AnswerCheck check = new AnswerCheck(sent(region, reading.rows()), LocalDate.now(this.clock),
				this.clock.getZone());
		check.check(reading.rows());
		List<AnswerProblem> problems = new ArrayList<>(reading.problems());
		problems.addAll(check.problems());
		if (!problems.isEmpty()) {
			problems.sort(Comparator.comparingInt(AnswerProblem::row));
			return new AnswerOutcome.Refused(problems);
		}
		StoredFile kept = this.uploads.storeTable(name,
				(content[0] == 'P' && content[1] == 'K') ? FileKind.XLSX : FileKind.CSV, content);
		BankAnswer answer = answer(by, region, kept, check.lines());
		try {
			this.transaction.executeWithoutResult((status) -> keep(by, answer, kept, check.lines()));
		}
		catch (DuplicateKeyException ex) {
			return new AnswerOutcome.Known(this.rows.byDigest(region, digest).orElseThrow(() -> ex));
		}
		return new AnswerOutcome.Brought(answer);
	}

	private static AnswerReading read(String name, byte[] content) {
		AnswerReading reading = new AnswerReading();
		try {
			reading.read(new TableSource(name, content.length, () -> new ByteArrayInputStream(content)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return reading;
	}

	private Map<String, SeenPayout> sent(Region region, List<AnswerRow> rows) {
		Map<String, SeenPayout> sent = new HashMap<>();
		List<String> references = rows.stream().map(AnswerRow::reference).distinct().toList();
		for (int from = 0; from < references.size(); from += AT_A_TIME) {
			this.payouts.named(region, references.subList(from, Math.min(references.size(), from + AT_A_TIME)))
				.forEach((seen) -> sent.put(seen.payout().reference(), seen));
		}
		return sent;
	}

	private BankAnswer answer(Actor by, Region region, StoredFile kept, List<AnswerLine> lines) {
		List<AnswerLine> paid = lines.stream().filter(AnswerLine::paid).toList();
		List<AnswerLine> returned = lines.stream().filter((line) -> !line.paid()).toList();
		return new BankAnswer(BankAnswerId.fresh(), region, kept.name(), kept.digest(), kept.id(), paid.size(),
				AnswerCheck.sum(paid), returned.size(), AnswerCheck.sum(returned), now(), by.name(), null, null);
	}

	private void keep(Actor by, BankAnswer answer, StoredFile kept, List<AnswerLine> lines) {
		this.uploads.record(by, answer.region(), kept);
		this.rows.add(answer, lines);
		write(by, "casework.answer_brought", answer);
	}

	/**
	 * Books every row in one transaction, or none where a payment is no longer as it was
	 * when the file was looked at.
	 */
	public AnswerOutcome book(Actor by, Region region, BankAnswerId id) {
		return this.transaction.execute((status) -> {
			BankAnswer answer = this.rows.hold(id, region).orElseThrow(() -> new MissingRow("answer"));
			if (answer.booked()) {
				return new AnswerOutcome.Booked(answer);
			}
			List<AnswerLine> lines = this.rows.lines(id, region);
			Map<PayoutId, Payout> held = held(lines);
			List<AnswerProblem> since = lines.stream()
				.filter((line) -> held.get(line.seen().payout().id()).state() != line.was())
				.map((line) -> AnswerProblem.of(line.row(), PaymentTable.REFERENCE, Kind.SETTLED_ALREADY,
						line.seen().payout().reference()))
				.toList();
			if (!since.isEmpty()) {
				return new AnswerOutcome.Refused(since);
			}
			lines.stream()
				.sorted(Comparator.comparing((line) -> line.seen().payout().of()))
				.forEach((line) -> settle(line, held.get(line.seen().payout().id()), by));
			this.rows.booked(id, now(), by.name());
			write(by, "casework.answer_booked", answer);
			return new AnswerOutcome.Booked(this.rows.find(id, region).orElseThrow());
		});
	}

	/** Holds the payments in the order of their ids, however the file has them. */
	private Map<PayoutId, Payout> held(List<AnswerLine> lines) {
		List<PayoutId> ids = lines.stream()
			.map((line) -> line.seen().payout().id())
			.sorted(Comparator.comparing(PayoutId::toString))
			.toList();
		Map<PayoutId, Payout> held = new HashMap<>();
		for (int from = 0; from < ids.size(); from += AT_A_TIME) {
			this.payouts.hold(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
				.forEach((one) -> held.put(one.id(), one));
		}
		return held;
	}

	private void settle(AnswerLine line, Payout payout, Actor by) {
		if (line.paid()) {
			this.settling.paid(payout, line.on(), by);
		}
		else {
			this.settling.returned(payout, line.on(), line.reason(), by);
		}
	}

	/** Lets go of a file that is not booked, so that it may be brought again. */
	public boolean drop(Actor by, Region region, BankAnswerId id) {
		return this.transaction.execute((status) -> {
			BankAnswer answer = this.rows.hold(id, region).orElseThrow(() -> new MissingRow("answer"));
			if (answer.booked()) {
				return false;
			}
			this.rows.drop(id);
			write(by, "casework.answer_dropped", answer);
			return true;
		});
	}

	/** The newest ones of a region first. */
	public List<BankAnswer> newest(Region region) {
		return this.rows.newest(region, NEWEST);
	}

	public BankAnswer find(Region region, BankAnswerId id) {
		return this.rows.find(id, region).orElseThrow(() -> new MissingRow("answer"));
	}

	/** Every row of an answer with its payment as it stands now. */
	public List<AnswerLine> lines(BankAnswer answer) {
		return this.rows.lines(answer.id(), answer.region());
	}

	private void write(Actor by, String act, BankAnswer answer) {
		this.audit.write(by, act, answer.region(), SUBJECT, answer.id().value(),
				Map.of("digest", answer.digest(), "paid", "" + answer.paid(), "paidSum", answer.paidSum().yuan(),
						"returned", "" + answer.returned(), "returnedSum", answer.returnedSum().yuan()));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
