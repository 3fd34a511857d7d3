package org.gongji.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.gongji.benefit.Explained;
import org.gongji.rules.Citation;
import org.gongji.spending.Problem;
import org.gongji.spending.Reason;
import org.gongji.spending.ReversalOutcome;
import org.gongji.spending.SettlementOutcome;
import org.gongji.spending.SpendingDecision;

/** Why a purchase, visit or reversal was not booked, as faults of the call. */
final class Outcomes {

	private static final int MOST_ARTICLES = 2;

	private Outcomes() {
	}

	static List<Fault> problems(String node, List<Problem> problems) {
		return problems.stream()
			.map((problem) -> new Fault(field(node, problem), problem.messageKey(), List.copyOf(problem.words())))
			.toList();
	}

	private static String field(String node, Problem problem) {
		String field = switch (problem.kind()) {
			case UNKNOWN_PATIENT -> "psn_no";
			case VOUCHER_NOT_ACCEPTED, VOUCHER_NOT_OF_FAMILY -> "mdtrt_cert_type";
			case ITEM_UNKNOWN, ITEM_NOT_VALID -> "med_list_codg";
			case QUANTITY -> "cnt";
			case PRICE, PRICE_ABOVE_LIMIT -> "pric";
			case TRACE_CODE_FORM, TRACE_CODE_TWICE, TRACE_CODES_MORE_THAN_QUANTITY, TRACE_CODE_SOLD,
					TRACE_CODE_MISSING ->
				"drugtracinfo";
			default -> "";
		};
		String line = (problem.line() == 0) ? "" : node + "[" + problem.line() + "]";
		return (line.isEmpty() || field.isEmpty()) ? line + field : line + "." + field;
	}

	/** The reasons, each with its article. */
	static List<Fault> refusal(String node, SpendingDecision decision) {
		if (decision instanceof SpendingDecision.ParameterNotSet unset) {
			return List.of(Fault.of("parameter-not-set", new Meant(unset.parameters())));
		}
		List<Fault> faults = new ArrayList<>();
		for (Reason reason : Reason.inWords(((SpendingDecision.Refused) decision).reasons())) {
			faults.add(new Fault((reason.line() == 0) ? "" : node + "[" + reason.line() + "]", "exchange.fault.reason",
					List.of(new Said(reason.messageKey()), reason.citation().spoken())));
		}
		return faults;
	}

	/** Why a visit is not settled, and how it may be. */
	static List<Fault> waits(Explained explained) {
		List<Fault> faults = new ArrayList<>(stopped(explained));
		faults.add(Fault.of("not-settled"));
		return faults;
	}

	/**
	 * Why the fund does not pay now: the reason or what is not set, with the articles.
	 */
	static List<Fault> stopped(Explained explained) {
		Object articles = explained.citations()
			.stream()
			.map(Citation::spoken)
			.distinct()
			.limit(MOST_ARTICLES)
			.collect(Collectors.joining("、"));
		return switch (explained.outcome()) {
			case NOT_SET -> List.of(Fault.of("benefit-not-set", new Meant(explained.parameters()), articles));
			case NOT_ENABLED ->
				List.of(Fault.of("benefit-not-enabled", new Meant(List.of(explained.word())), articles));
			default -> List.of(Fault.of("benefit-stopped", new Said(explained.messageKey()),
					new Said(explained.reasonKey()), articles));
		};
	}

	static Answer of(String node, SettlementOutcome outcome) {
		if (outcome instanceof SettlementOutcome.Wrong wrong) {
			return new Answer.No(problems(node, wrong.problems()));
		}
		if (outcome instanceof SettlementOutcome.NotAllowed no) {
			return new Answer.No(refusal(node, no.decision()));
		}
		if (outcome instanceof SettlementOutcome.BenefitStopped waits) {
			return new Answer.No(waits(waits.explained()));
		}
		return Answer.No.at("msgid", "other-content");
	}

	static Answer of(ReversalOutcome outcome) {
		if (outcome instanceof ReversalOutcome.AlreadyReversed) {
			return Answer.No.at("setl_id", "taken-back-before");
		}
		if (outcome instanceof ReversalOutcome.NoSuchPurchase) {
			return Answer.No.at("setl_id", "unknown-settlement");
		}
		if (outcome instanceof ReversalOutcome.Conflict) {
			return Answer.No.at("msgid", "other-content");
		}
		return Answer.No.at("setl_id", "not-by-machine");
	}

	/** Words inside words: the key of a message that becomes a part of another one. */
	record Said(String key) {

	}

	/** Names of rule values inside words: what each is about. */
	record Meant(List<String> names) {

	}

}
