package org.gongji.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.clearing.DetailOutcome;
import org.gongji.clearing.Difference;
import org.gongji.clearing.Reconciliation;
import org.gongji.clearing.Reconciliations;
import org.gongji.clearing.Stated;
import org.gongji.money.Money;
import org.gongji.person.Scheme;
import org.gongji.spending.RelativesTold;
import org.gongji.spending.SettledBills;

import org.springframework.stereotype.Component;

/**
 * 3201 and 3202: an institution compares its settlements of a period with ours, the
 * totals or line by line (结算对总账、对明细账).
 */
@Component
class Reconciling implements Transaction {

	private static final String TOTAL = "3201";

	private static final int MOST_DAYS = 31;

	private static final int LONGEST = 200;

	private static final String FILE = "file_qury_no";

	private final Reconciliations reconciliations;

	private final ExchangeFiles files;

	private final SpokenFaults spoken;

	private final RelativesTold told;

	Reconciling(Reconciliations reconciliations, ExchangeFiles files, SpokenFaults spoken, RelativesTold told) {
		this.reconciliations = reconciliations;
		this.files = files;
		this.spoken = spoken;
		this.told = told;
	}

	@Override
	public Set<String> numbers() {
		return Set.of(TOTAL, "3202");
	}

	@Override
	public Answer answer(Call call) {
		Block sent = call.one("data");
		SettledBills.Asked asked = asked(call, sent);
		return TOTAL.equals(call.infno()) ? total(call, sent, asked) : detail(call, sent, asked);
	}

	/** Refunds are left out only where the caller says so. */
	private static SettledBills.Asked asked(Call call, Block sent) {
		LocalDate from = sent.day("stmt_begndate");
		LocalDate last = sent.day("stmt_enddate");
		if (last.isBefore(from) || ChronoUnit.DAYS.between(from, last) >= MOST_DAYS) {
			throw new Refused(Fault.at("data.stmt_enddate", "period", MOST_DAYS));
		}
		String own = SetlInfo.clearing(call);
		if (!own.equals(sent.text("clr_type"))) {
			throw new Refused(Fault.at("data.clr_type", "other-clearing", own));
		}
		if (!sent.text("setl_optins").matches("[0-9]{6}")) {
			throw new Refused(Fault.at("data.setl_optins", "not-a-region"));
		}
		return new SettledBills.Asked(call.provider().id(), from, last, new Region(sent.text("setl_optins")),
				scheme(call, sent), !"0".equals(sent.text("refd_setl_flag")));
	}

	/** Null in the detail, which is of all schemes. */
	private static Scheme scheme(Call call, Block sent) {
		if (!TOTAL.equals(call.infno())) {
			return null;
		}
		return switch (sent.text("insutype")) {
			case "310" -> Scheme.EMPLOYEE;
			case "390" -> Scheme.RESIDENT;
			default -> throw new Refused(Fault.at("data.insutype", "not-settled-here"));
		};
	}

	private Answer total(Call call, Block sent, SettledBills.Asked asked) {
		Stated theirs = Stated.of(sent.number("fixmedins_setl_cnt").longValue(), sent.amount("medfee_sumamt"),
				sent.amount("fund_pay_sumamt"), sent.amount("acct_pay"));
		Reconciliation made = this.reconciliations.total(asked, theirs, call.provider().region(), call.actor());
		String words = made.balanced() ? this.spoken.words("clearing.balanced", List.of()) : words(made.said());
		Map<String, Object> info = new LinkedHashMap<>();
		info.put("setl_optins", sent.text("setl_optins"));
		info.put("stmt_rslt", made.balanced() ? "0" : "1");
		info.put("stmt_rslt_dscr", (words.length() > LONGEST) ? words.substring(0, LONGEST - 1) + "…" : words);
		return Answer.node("stmtinfo", info);
	}

	private String words(List<Difference.Said> said) {
		return said.stream()
			.map((one) -> this.spoken.words(one.key(), List.copyOf(one.words())))
			.collect(Collectors.joining());
	}

	private Answer detail(Call call, Block sent, SettledBills.Asked asked) {
		Optional<ExchangeFile> file = this.files.find(call, sent.text(FILE))
			.filter((one) -> one.kind() == ExchangeFile.Kind.UPLOAD);
		if (file.isEmpty()) {
			return Answer.No.at("data." + FILE, "unknown-file");
		}
		DetailOutcome outcome = this.reconciliations.detail(asked, this.files.open(call, file.get()).content(),
				stated(call, sent, asked), call.provider().region(), call.actor());
		return (outcome instanceof DetailOutcome.Compared compared) ? result(call, compared.reconciliation())
				: new Answer.No(faults(outcome));
	}

	/**
	 * What the message says beside its lines. Where relatives' money is told apart, the
	 * lines name the own accounts alone, and nothing can be said of them by the cash.
	 */
	private Stated stated(Call call, Block sent, SettledBills.Asked asked) {
		long count = sent.number("fixmedins_setl_cnt").longValue();
		Money total = sent.amount("medfee_sumamt");
		Money fund = sent.amount("fund_pay_sumamt");
		return this.told.apart(call.provider().region(), asked.from()) ? Stated.withoutAccounts(count, total, fund)
				: Stated.of(count, total, fund, total.minus(fund).minus(sent.amount("cash_payamt")));
	}

	private Answer result(Call call, Reconciliation made) {
		ExchangeFile result = this.files.announce(call, made.id());
		Map<String, Object> info = new LinkedHashMap<>();
		info.put(FILE, result.number());
		info.put("filename", result.name());
		info.put("dld_endtime", result.until());
		return Answer.node("fileinfo", info);
	}

	private static List<Fault> faults(DetailOutcome outcome) {
		if (outcome instanceof DetailOutcome.Unreadable unreadable) {
			return List.of(new Fault("data." + FILE, unreadable.problem().key(), List.of()));
		}
		if (outcome instanceof DetailOutcome.Wrong wrong) {
			return wrong.faults()
				.stream()
				.map((fault) -> new Fault("data." + FILE, fault.messageKey(), List.of(fault.line())))
				.toList();
		}
		DetailOutcome.OtherSums other = (DetailOutcome.OtherSums) outcome;
		if (other.stated().count() != other.lines().count()) {
			return List
				.of(Fault.at("data.fixmedins_setl_cnt", "other-lines", other.stated().count(), other.lines().count()));
		}
		Money stated = other.stated().figures().total();
		Money lines = other.lines().figures().total();
		if (!stated.equals(lines)) {
			return List.of(Fault.at("data.medfee_sumamt", "other-lines", stated.yuan(), lines.yuan()));
		}
		stated = other.stated().figures().fund();
		lines = other.lines().figures().fund();
		return List.of(stated.equals(lines)
				? Fault.at("data.cash_payamt", "other-lines", other.stated().figures().cash().yuan(),
						other.lines().figures().cash().yuan())
				: Fault.at("data.fund_pay_sumamt", "other-lines", stated.yuan(), lines.yuan()));
	}

}
