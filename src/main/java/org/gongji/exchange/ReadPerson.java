package org.gongji.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongji.account.PersonalAccount;
import org.gongji.account.PersonalAccounts;
import org.gongji.audit.Audit;
import org.gongji.money.Money;
import org.gongji.person.EnrolmentPeriod;
import org.gongji.person.People;
import org.gongji.person.Person;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 1101: who showed the voucher, how they are insured and what stands in their account. It
 * is audited like any other look at a person.
 */
@Component
class ReadPerson implements Transaction {

	private final Vouchers vouchers;

	private final Known known;

	private final People people;

	private final PersonalAccounts accounts;

	private final Audit audit;

	ReadPerson(Vouchers vouchers, Known known, People people, PersonalAccounts accounts, Audit audit) {
		this.vouchers = vouchers;
		this.known = known;
		this.people = people;
		this.accounts = accounts;
		this.audit = audit;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("1101");
	}

	@Override
	@Transactional
	public Answer answer(Call call) {
		Block sent = call.one("data");
		Person person = this.known.person(this.vouchers.shown(call, sent).owner());
		if (sent.has("psn_name") && !sent.text("psn_name").equals(person.name())) {
			return Answer.No.at("psn_name", "other-name");
		}
		this.audit.write(call.actor(), "exchange.person-read", person.region(), "person", person.id().value(),
				Map.of("institution", call.provider().code().text()));
		LocalDate today = call.at().toLocalDate();
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("baseinfo", this.known.base(person, today));
		output.put("insuinfo", insured(person, today));
		output.put("idetinfo", List.of());
		return new Answer.Output(output);
	}

	/** One row: whoever is insured is so in one scheme. */
	private List<Map<String, Object>> insured(Person person, LocalDate today) {
		List<Map<String, Object>> rows = new ArrayList<>();
		if (person.insured()) {
			List<EnrolmentPeriod> periods = this.people.history(person.id());
			Map<String, Object> row = new LinkedHashMap<>();
			row.put("balc",
					Amounts.of(this.accounts.of(person.id()).map(PersonalAccount::available).orElse(Money.ZERO)));
			row.put("insutype", Known.scheme(person));
			row.put("psn_type", this.known.kind(person, today));
			row.put("psn_insu_stas", "1");
			row.put("psn_insu_date", periods.isEmpty() ? "" : periods.get(periods.size() - 1).from().toString());
			row.put("paus_insu_date", "");
			row.put("cvlserv_flag", "0");
			row.put("insuplc_admdvs", person.region().code());
			row.put("emp_name", "");
			rows.add(row);
		}
		return rows;
	}

}
