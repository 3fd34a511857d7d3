package org.gongji.spending;

import java.time.Clock;
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
import org.gongji.files.FileKind;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.money.Money;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Results of the collecting system (结果文件): brought, looked at, and booked whole or not at
 * all. What is rejected goes back to the accounts it came from.
 */
@Component
public class PremiumResults {

	private static final String SUBJECT = "premium_result";

	private static final int AT_A_TIME = 500;

	private static final int NEWEST = 50;

	private final ResultRows rows;

	private final PremiumPayments payments;

	private final PremiumDeciding deciding;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PremiumResults(ResultRows rows, PremiumPayments payments, PremiumDeciding deciding, Uploads uploads, Audit audit,
			Clock clock, TransactionTemplate transaction) {
		this.rows = rows;
		this.payments = payments;
		this.deciding = deciding;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Looks at every row of a file; where one does not fit nothing is kept. A file that
	 * came before is known by its content.
	 */
	public ResultOutcome bring(Actor by, Region region, String name, byte[] content) {
		if (content.length > this.uploads.atMost()) {
			return new ResultOutcome.Refused(List.of(new ResultProblem(0, ResultProblem.Kind.TOO_LARGE, "")));
		}
		String digest = Uploads.digest(content);
		Optional<PremiumResult> known = this.rows.byDigest(region, digest);
		if (known.isPresent()) {
			return new ResultOutcome.Known(known.get());
		}
		ResultReader.Read read = ResultReader.read(content);
		Map<String, ResultRows.Sent> sent = sent(region, read.rows().stream().map(ResultRow::reference).toList());
		List<ResultProblem> problems = new ArrayList<>(read.problems());
		problems.addAll(ResultCheck.problems(read.rows(), sent));
		if (!problems.isEmpty()) {
			problems.sort(Comparator.comparingInt(ResultProblem::row));
			return new ResultOutcome.Refused(problems);
		}
		StoredFile kept = this.uploads.storeTable(name, FileKind.CSV, content);
		PremiumResult result = result(by, region, kept, read.rows());
		try {
			this.transaction.executeWithoutResult((status) -> keep(by, result, kept, read.rows(), sent));
		}
		catch (DuplicateKeyException ex) {
			return new ResultOutcome.Known(this.rows.byDigest(region, digest).orElseThrow(() -> ex));
		}
		return new ResultOutcome.Brought(result);
	}

	private Map<String, ResultRows.Sent> sent(Region region, List<String> references) {
		Map<String, ResultRows.Sent> sent = new HashMap<>();
		for (int from = 0; from < references.size(); from += AT_A_TIME) {
			sent.putAll(
					this.rows.sent(region, references.subList(from, Math.min(references.size(), from + AT_A_TIME))));
		}
		return sent;
	}

	private PremiumResult result(Actor by, Region region, StoredFile kept, List<ResultRow> rows) {
		List<ResultRow> rejected = rows.stream().filter((row) -> !row.accepted()).toList();
		return new PremiumResult(ResultId.fresh(), region, kept.name(), kept.digest(), kept.id(),
				rows.size() - rejected.size(), rejected.size(),
				Money.sum(rejected.stream().map(ResultRow::amount).toList()), now(), by.name(), null, null);
	}

	private void keep(Actor by, PremiumResult result, StoredFile kept, List<ResultRow> rows,
			Map<String, ResultRows.Sent> sent) {
		this.uploads.record(by, result.region(), kept);
		this.rows.add(result,
				rows.stream()
					.map((row) -> new PremiumResult.Line(row.row(), sent.get(row.reference()).id(),
							row.accepted() ? null : row.reason()))
					.toList());
		this.audit.write(by, "premium.result_brought", result.region(), SUBJECT, result.id().value(), Map.of("digest",
				result.digest(), "accepted", "" + result.accepted(), "rejected", "" + result.rejected()));
	}

	/**
	 * Books every row in one transaction, or none: refused where one was decided since.
	 */
	public ResultOutcome book(Actor by, Region region, ResultId id) {
		try {
			return this.transaction.execute((status) -> booked(by, region, id));
		}
		catch (DuplicateKeyException ex) {
			return this.transaction.execute((status) -> new ResultOutcome.Refused(since(id)));
		}
	}

	private ResultOutcome booked(Actor by, Region region, ResultId id) {
		PremiumResult result = this.rows.hold(id, region).orElseThrow(() -> new MissingRow("result"));
		if (result.booked()) {
			return new ResultOutcome.Booked(result);
		}
		List<ResultLine> lines = this.rows.standing(id);
		Map<PremiumPaymentId, PremiumPayment> held = new HashMap<>();
		List<PremiumPaymentId> ids = lines.stream()
			.map(ResultLine::payment)
			.sorted(Comparator.comparing((one) -> one.value().toString()))
			.toList();
		for (int from = 0; from < ids.size(); from += AT_A_TIME) {
			this.payments.hold(ids.subList(from, Math.min(ids.size(), from + AT_A_TIME)))
				.forEach((one) -> held.put(one.id(), one));
		}
		List<ResultProblem> since = since(id);
		if (!since.isEmpty()) {
			return new ResultOutcome.Refused(since);
		}
		decide(by, lines, held);
		this.rows.booked(id, now(), by.name());
		this.audit.write(by, "premium.result_booked", region, SUBJECT, id.value(), Map.of("digest", result.digest(),
				"accepted", "" + result.accepted(), "rejected", "" + result.rejected(), "back", result.back().yuan()));
		return new ResultOutcome.Booked(this.rows.find(id, region).orElseThrow());
	}

	private void decide(Actor by, List<ResultLine> lines, Map<PremiumPaymentId, PremiumPayment> held) {
		List<PremiumPayment> accepted = lines.stream()
			.filter(ResultLine::accepted)
			.map((line) -> held.get(line.payment()))
			.toList();
		for (int from = 0; from < accepted.size(); from += AT_A_TIME) {
			this.deciding.accept(accepted.subList(from, Math.min(accepted.size(), from + AT_A_TIME)), by);
		}
		lines.stream()
			.filter((line) -> !line.accepted())
			.sorted(Comparator.comparing((line) -> held.get(line.payment()).account()))
			.forEach((line) -> this.deciding.reject(held.get(line.payment()), line.reason(), by));
	}

	/** What has happened to the payments of a result since it was looked at. */
	private List<ResultProblem> since(ResultId id) {
		List<ResultProblem> problems = new ArrayList<>();
		for (ResultLine line : this.rows.standing(id)) {
			if (line.decided()) {
				problems.add(new ResultProblem(line.row(), ResultProblem.Kind.DECIDED_ALREADY, line.reference()));
			}
		}
		return problems;
	}

	/** Lets go of a file that is not booked, so that it may be brought again. */
	public boolean drop(Actor by, Region region, ResultId id) {
		return this.transaction.execute((status) -> {
			PremiumResult result = this.rows.hold(id, region).orElseThrow(() -> new MissingRow("result"));
			if (result.booked()) {
				return false;
			}
			this.rows.drop(id);
			this.audit.write(by, "premium.result_dropped", region, SUBJECT, id.value(),
					Map.of("digest", result.digest()));
			return true;
		});
	}

	/** The newest ones of a region first. */
	public List<PremiumResult> newest(Region region) {
		return this.rows.of(region, NEWEST);
	}

	public PremiumResult find(Region region, ResultId id) {
		return this.rows.find(id, region).orElseThrow(() -> new MissingRow("result"));
	}

	/** Every row of a result with its payment. */
	public List<ResultLine> lines(Region region, ResultId id) {
		return this.rows.standing(find(region, id).id());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
