package org.gongji.spending;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.files.FileKind;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.money.Money;
import org.gongji.person.Certificates;
import org.gongji.person.PersonId;

import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files of premiums for the collecting system (征缴文件): made once from what waits, kept as
 * they were, and downloaded again as often as needed.
 */
@Component
public class PremiumFiles {

	private static final String SUBJECT = "premium_file";

	private static final int NEWEST = 50;

	private static final int PAGE = 50;

	private final PremiumFileRows rows;

	private final CollectionRows collections;

	private final PremiumDecisions decisions;

	private final Certificates certificates;

	private final Uploads uploads;

	private final MessageSource words;

	private final Audit audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PremiumFiles(PremiumFileRows rows, CollectionRows collections, PremiumDecisions decisions,
			Certificates certificates, Uploads uploads, MessageSource words, Audit audit, Clock clock,
			TransactionTemplate transaction) {
		this.rows = rows;
		this.collections = collections;
		this.decisions = decisions;
		this.certificates = certificates;
		this.uploads = uploads;
		this.words = words;
		this.audit = audit;
		this.clock = clock;
		this.transaction = transaction;
	}

	/**
	 * Puts every payment of the programme that was made on these days (the second one
	 * excluded) and waits into one new file; empty where nothing waits. The same request
	 * makes one file.
	 */
	public Optional<PremiumFile> make(Actor by, Region region, PremiumKind programme, LocalDate from, LocalDate to,
			RequestId request) {
		try {
			return this.transaction.execute((status) -> this.rows.byRequest(request)
				.or(() -> made(by, region, programme, from, to, request))
				.filter((file) -> file.region().equals(region)));
		}
		catch (DuplicateKeyException ex) {
			return this.transaction
				.execute((status) -> this.rows.byRequest(request).filter((file) -> file.region().equals(region)));
		}
	}

	private Optional<PremiumFile> made(Actor by, Region region, PremiumKind programme, LocalDate from, LocalDate to,
			RequestId request) {
		List<PremiumPayment> payments = this.rows.holdWaiting(region, programme, from, to);
		if (payments.isEmpty()) {
			return Optional.empty();
		}
		PremiumFileId id = PremiumFileId.fresh();
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		String reference = Reference.of(id.value(), LocalDate.now(this.clock));
		Money total = Money.sum(payments.stream().map(PremiumPayment::paid).toList());
		PremiumTable table = table(payments, total);
		StoredFile csv = this.uploads.storeTable(reference, FileKind.CSV, table.csv());
		StoredFile xlsx = this.uploads.storeTable(reference, FileKind.XLSX,
				table.xlsx(List.of(List.of("文件号", reference), List.of("统筹区", region.code()),
						List.of("险种", word("kind." + programme.name())),
						List.of("缴费日期", from + " – " + to.minusDays(1)), List.of("笔数", "" + payments.size()),
						List.of("个人账户缴（元）", total.yuan()), List.of("制作时间", now.toString()),
						List.of("制作人", by.name()))));
		this.uploads.record(by, region, csv);
		this.uploads.record(by, region, xlsx);
		PremiumFile file = new PremiumFile(id, reference, region, programme, from, to, payments.size(), total, now,
				by.name(), csv.id(), xlsx.id());
		this.rows.add(file, request, payments);
		this.audit.write(by, "premium.file_made", region, SUBJECT, id.value(), Map.of("reference", reference, "lines",
				"" + payments.size(), "account", total.yuan(), "csv", csv.digest(), "xlsx", xlsx.digest()));
		return Optional.of(file);
	}

	private PremiumTable table(List<PremiumPayment> payments, Money total) {
		Map<CollectionId, PremiumCollection> by = new HashMap<>();
		Map<PersonId, Certificates.Named> people = this.certificates
			.of(payments.stream().map(PremiumPayment::insured).distinct().toList());
		List<List<String>> lines = new ArrayList<>();
		for (PremiumPayment payment : payments) {
			Certificates.Named insured = people.get(payment.insured());
			String category = by.computeIfAbsent(payment.collection(), (id) -> this.collections.find(id).orElseThrow())
				.category(payment.category())
				.orElseThrow()
				.name();
			lines.add(List.of("" + (lines.size() + 1), payment.reference(), payment.paidOn().toString(),
					payment.programme().word(), word("kind." + payment.programme().name()), "" + payment.year(),
					insured.name(), insured.certificate().kind().code(), insured.certificate().number(),
					word("whose." + payment.insuredIs().name()), category, payment.policyNumber(),
					payment.premium().yuan(), payment.paid().yuan(), payment.rest().yuan()));
		}
		return new PremiumTable(lines, List.of(Money.sum(payments.stream().map(PremiumPayment::premium).toList()),
				total, Money.sum(payments.stream().map(PremiumPayment::rest).toList())));
	}

	/** The files go to a Chinese office, whatever language their maker reads. */
	private String word(String key) {
		return this.words.getMessage("spending.premium." + key, null, Locale.SIMPLIFIED_CHINESE);
	}

	/** What waits for a file, by programme. */
	public List<PremiumsWaiting> waiting(Region region) {
		return this.rows.waiting(region);
	}

	/** The newest files of a region first. */
	public List<PremiumFile> newest(Region region) {
		return this.rows.of(region, NEWEST);
	}

	/** A file of a region with one page of its payments and what was decided on them. */
	public Opened open(Region region, PremiumFileId id, int page) {
		return this.transaction.execute((status) -> {
			PremiumFile file = this.rows.find(id, region).orElseThrow(() -> new MissingRow("file"));
			int last = (file.lines() + PAGE - 1) / PAGE;
			int shown = Math.min(Math.max(page, 1), last);
			List<PremiumPayment> payments = this.rows.payments(id, (shown - 1) * PAGE, PAGE);
			return new Opened(file, this.rows.decided(id, true), this.rows.decided(id, false), payments,
					this.decisions.of(payments.stream().map(PremiumPayment::id).toList()), shown, last);
		});
	}

	/** The very content that was made; that it was read is written down. */
	public OpenedFile download(Actor by, Region region, PremiumFileId id, FileKind kind) {
		PremiumFile file = this.rows.find(id, region).orElseThrow(() -> new MissingRow("file"));
		return this.uploads.open(by, region, (kind == FileKind.CSV) ? file.csv() : file.xlsx());
	}

	/**
	 * A file, how many of its payments are decided how, one page of them in order, and
	 * the decisions there are.
	 */
	public record Opened(PremiumFile file, int accepted, int rejected, List<PremiumPayment> payments,
			Map<PremiumPaymentId, PremiumDecided> decided, int page, int last) {

		/** How many wait for an answer. */
		public int waiting() {
			return this.file.lines() - this.accepted - this.rejected;
		}

		/** How far a payment has come. */
		public SeenPremium.State state(PremiumPayment payment) {
			PremiumDecided one = this.decided.get(payment.id());
			return SeenPremium.State.of(one);
		}

	}

}
