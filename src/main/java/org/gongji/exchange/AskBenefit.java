package org.gongji.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.benefit.BenefitStep;
import org.gongji.benefit.Explained;
import org.gongji.benefit.VisitKind;
import org.gongji.person.CareFacts;
import org.gongji.person.Person;
import org.gongji.person.PersonNumber;
import org.gongji.person.Recognition;
import org.gongji.provider.ProviderKind;
import org.gongji.rules.Citation;
import org.gongji.spending.Entitlements;
import org.gongji.spending.VisitRegistration;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 2001: what a person would have paid on a day (待遇享受检查): by the fund, on which terms or
 * why not, and from the own account. Nothing is reckoned: there is no bill yet.
 */
@Component
class AskBenefit implements Transaction {

	private static final String NODE = "data";

	private static final String PHARMACY = "41";

	private static final int LONGEST = 500;

	private final Acquainted acquainted;

	private final VisitCheck check;

	private final Entitlements entitlements;

	private final CareFacts facts;

	private final PersonalAccounts accounts;

	private final SpokenFaults spoken;

	AskBenefit(Acquainted acquainted, VisitCheck check, Entitlements entitlements, CareFacts facts,
			PersonalAccounts accounts, SpokenFaults spoken) {
		this.acquainted = acquainted;
		this.check = check;
		this.entitlements = entitlements;
		this.facts = facts;
		this.accounts = accounts;
		this.spoken = spoken;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("2001");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		Block sent = call.one(NODE);
		Person person = this.acquainted.of(call, NODE);
		if (!call.provider().code().text().equals(sent.text("fixmedins_code"))) {
			return Answer.No.at(NODE + ".fixmedins_code", "not-the-caller");
		}
		if (!Known.scheme(person).equals(sent.text("insutype"))) {
			return Answer.No.at(NODE + ".insutype", "other-scheme", Known.scheme(person));
		}
		LocalDate day = this.check.day(call, NODE + ".begntime", sent.day("begntime"));
		boolean shop = call.provider().kind() == ProviderKind.RETAIL_PHARMACY;
		List<Map<String, Object>> rows = new ArrayList<>();
		if (!shop && !PHARMACY.equals(sent.text("med_type"))) {
			Optional<Explained> said = this.entitlements.of(person, call.provider(), visit(call, sent, person, day),
					day);
			rows.add(row(person, SetlDetail.FUND, said.filter(Explained::paid).isPresent(), day,
					said.map(this::words).orElseGet(() -> this.spoken.words("exchange.entitled.none", List.of()))));
		}
		rows.add(account(person, day));
		return Answer.node("trtinfo", rows);
	}

	private VisitRegistration visit(Call call, Block sent, Person person, LocalDate day) {
		this.check.medType(NODE, sent);
		MedType type = MedType.of(sent.text("med_type")).orElseThrow();
		Optional<Recognition> disease = Diseases.find(this.facts.on(person.id(), day), sent.text("dise_codg"));
		VisitKind kind = type.kind(disease.filter((one) -> one.kind() == Recognition.Kind.SPECIAL).isPresent());
		if (kind == VisitKind.NEGOTIATED_DRUG && !sent.has("dise_name")) {
			throw new Refused(Fault.at(NODE + ".dise_name", "drug-name"));
		}
		return new VisitRegistration(kind, disease.map(Recognition::disease).orElse(""),
				(kind == VisitKind.NEGOTIATED_DRUG) ? sent.text("dise_name") : "", type.origin(), "", false, false);
	}

	/** The terms on which the fund pays, or why it does not; with the articles. */
	private String words(Explained said) {
		if (!said.paid()) {
			return this.spoken.all(Outcomes.stopped(said));
		}
		StringBuilder text = new StringBuilder();
		for (BenefitStep step : said.steps()) {
			terms(step).ifPresent(text::append);
		}
		return text.append('（')
			.append(said.citations().stream().map(Citation::spoken).distinct().collect(Collectors.joining("、")))
			.append('）')
			.toString();
	}

	private Optional<String> terms(BenefitStep step) {
		return switch (step.kind()) {
			case DEDUCTIBLE -> Optional.of((step.left() != null)
					? this.spoken.words("exchange.entitled.deductible-left",
							List.of(step.of().yuan(), step.left().yuan()))
					: this.spoken.words("exchange.entitled.deductible", List.of(step.of().yuan())));
			case SHARE -> Optional.of(this.spoken.words("exchange.entitled.share",
					List.of(step.share().movePointRight(2).stripTrailingZeros().toPlainString())));
			case FUND ->
				Optional.of(this.spoken.words("exchange.entitled.cap", List.of(step.of().yuan(), step.left().yuan())));
			default -> Optional.empty();
		};
	}

	private Map<String, Object> account(Person person, LocalDate day) {
		Optional<PersonalAccount> account = this.accounts.of(person.id());
		boolean usable = account.filter(PersonalAccount::usable).isPresent();
		String key = account.isEmpty() ? "no-account" : usable ? "account" : "account-stopped";
		return row(person, SetlDetail.ACCOUNT, usable, day, this.spoken.words("exchange.entitled." + key, List.of()));
	}

	private static Map<String, Object> row(Person person, String fund, boolean enjoyed, LocalDate day, String words) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("psn_no", PersonNumber.of(person.id()));
		row.put("trt_chk_type", "1");
		row.put("fund_pay_type", fund);
		row.put("trt_enjymnt_flag", enjoyed ? "1" : "0");
		row.put("begndate", day.toString());
		row.put("enddate", "");
		row.put("trt_chk_rslt", (words.length() > LONGEST) ? words.substring(0, LONGEST - 1) + "…" : words);
		return row;
	}

}
