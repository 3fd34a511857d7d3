package org.gongji.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.person.Person;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderKind;
import org.gongji.spending.Bought;
import org.gongji.spending.Checked;
import org.gongji.spending.Problem;
import org.gongji.spending.Purchase;
import org.gongji.spending.Spending;
import org.gongji.spending.VisitRegistration;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * 3101: the orders of a visit or sale are checked before anything is billed (事前分析), by
 * the same {@link Spending} as everywhere. Nothing moves.
 */
@Component
class CheckBefore implements Transaction {

	private static final String PATIENTS = "data.patient_dtos";

	private static final int MOST_PATIENTS = 10;

	private final Spending spending;

	private final Acquainted acquainted;

	private final VisitCheck check;

	private final Brought brought;

	private final Verdicts verdicts;

	CheckBefore(Spending spending, Acquainted acquainted, VisitCheck check, Brought brought, Verdicts verdicts) {
		this.spending = spending;
		this.acquainted = acquainted;
		this.check = check;
		this.brought = brought;
		this.verdicts = verdicts;
	}

	@Override
	public Set<String> numbers() {
		return Set.of("3101");
	}

	@Override
	public Answer answer(Call call) {
		List<JsonNode> patients = InputCheck.rows(call.maybe("data").json().get("patient_dtos"));
		if (patients.isEmpty()) {
			return Answer.No.at(PATIENTS, "node-missing");
		}
		if (patients.size() > MOST_PATIENTS) {
			return Answer.No.at(PATIENTS, "too-many-rows", MOST_PATIENTS);
		}
		List<Map<String, Object>> results = new ArrayList<>();
		List<Map<String, Object>> lines = new ArrayList<>();
		for (int number = 0; number < patients.size(); number++) {
			patient(call, PATIENTS + "[" + (number + 1) + "].", patients.get(number), results, lines);
		}
		Map<String, Object> output = new LinkedHashMap<>();
		output.put("result", results);
		output.put("line_verdicts", lines);
		return new Answer.Output(output);
	}

	private void patient(Call call, String path, JsonNode patient, List<Map<String, Object>> results,
			List<Map<String, Object>> lines) {
		if (!patient.isObject()) {
			throw new Refused(Fault.at(path, "not-an-object"));
		}
		Person person = this.acquainted.of(call, path + "patn_id", Typed.text(patient.get("patn_id")));
		List<JsonNode> encounters = InputCheck.rows(patient.get("fsi_encounter_dtos"));
		if (encounters.size() != 1 || !encounters.get(0).isObject()) {
			throw new Refused(
					Fault.at(path + "fsi_encounter_dtos", encounters.isEmpty() ? "node-missing" : "too-many-rows", 1));
		}
		String inside = path + "fsi_encounter_dtos[1].";
		Block encounter = new Block(encounters.get(0));
		List<JsonNode> orders = InputCheck.rows(encounter.json().get("fsi_order_dtos"));
		List<Bought> bought = Orders.lines(inside + "fsi_order_dtos", orders);
		LocalDate day = encounter.has("adm_date") ? encounter.day("adm_date") : call.at().toLocalDate();
		if (day == null) {
			throw new Refused(Fault.at(inside + "adm_date", "not-a-day"));
		}
		// no voucher is shown with orders; the electronic one is good everywhere
		Purchase purchase = new Purchase(Messages.request(call), call.provider().id(), person.id(),
				VoucherKind.E_VOUCHER, person.id(), this.check.day(call, inside + "adm_date", day), bought,
				visit(call, inside, encounter, person, day, bought), null);
		Checked checked = this.spending.check(purchase);
		List<Problem> wrong = new ArrayList<>();
		Purchase rest = withoutWrong(purchase, checked.problems());
		while (rest != null) {
			wrong.addAll(checked.problems());
			checked = this.spending.check(rest);
			rest = withoutWrong(rest, checked.problems());
		}
		this.verdicts.of(
				new Verdicts.Asked(Typed.text(patient.get("patn_id")), encounter.text("mdtrt_id"), orders, bought),
				wrong, checked, results, lines);
	}

	/**
	 * The lines against which nothing was said, to be asked for once more: a wrong line
	 * keeps the law from being asked for the others. Null where none is to be asked for.
	 */
	private static Purchase withoutWrong(Purchase purchase, List<Problem> problems) {
		Set<Integer> wrong = problems.stream().map(Problem::line).collect(Collectors.toSet());
		List<Bought> rest = purchase.lines().stream().filter((line) -> !wrong.contains(line.number())).toList();
		return (wrong.isEmpty() || wrong.contains(0) || rest.isEmpty()) ? null : purchase.of(rest);
	}

	/** Null for a pharmacy. */
	private VisitRegistration visit(Call call, String path, Block encounter, Person person, LocalDate day,
			List<Bought> bought) {
		if (call.provider().kind() != ProviderKind.MEDICAL_INSTITUTION) {
			return null;
		}
		MedType type = this.check.medType(path.substring(0, path.length() - 1), encounter)
			.flatMap(MedType::of)
			.orElse(MedType.ORDINARY);
		return this.brought.as(call, path + "fsi_order_dtos",
				new Brought.Visit(type, encounter.text("dscg_main_dise_codg"), "", day), person, bought, true);
	}

}
