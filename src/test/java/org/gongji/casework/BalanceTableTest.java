package org.gongji.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every region with every ground, destination and choice; parameters are made up.
 */
class BalanceTableTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

	private static final PolicyCases CASES = new PolicyCases(List.of(new RefundCases(TODAY), new TransferCases(TODAY)));

	private static final Map<String, String> TO = Map.of("account",
			"{'pool': 'other', 'scheme': 'employee', 'has_account': true}", "no-account",
			"{'pool': 'other', 'scheme': 'employee', 'has_account': false}", "resident",
			"{'pool': 'other', 'scheme': 'resident', 'has_account': false}", "here",
			"{'pool': 'same', 'scheme': 'employee', 'has_account': true}", "resident-here",
			"{'pool': 'same', 'scheme': 'resident', 'has_account': false}");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# region     | to            | choice   | what is said
			lincang      | account       |          | transferred
			lincang      | no-account    |          | DESTINATION_HAS_NO_ACCOUNT
			lincang      | resident      |          | DESTINATION_HAS_NO_ACCOUNT
			lincang      | here          |          | usable
			lincang      | resident-here |          | account.on_change_to_resident
			lincang      | account       | refund   | transferred
			xian         | account       |          | transferred
			xian         | no-account    |          | DESTINATION_HAS_NO_ACCOUNT
			xian         | resident      |          | transfer.cross_scheme
			xian         | here          |          | usable
			xian         | resident-here |          | account.on_change_to_resident
			heilongjiang | account       | transfer | transferred
			heilongjiang | account       | refund   | APPLICATION_REQUIRED
			heilongjiang | account       |          | APPLICATION_REQUIRED
			heilongjiang | no-account    | transfer | DESTINATION_HAS_NO_ACCOUNT
			heilongjiang | resident      | transfer | DESTINATION_HAS_NO_ACCOUNT
			heilongjiang | here          |          | usable
			heilongjiang | resident-here |          | account.on_change_to_resident
			pingliang    | account       |          | transfer.policy
			pingliang    | no-account    |          | transfer.policy
			pingliang    | resident      |          | transfer.policy
			pingliang    | here          |          | usable
			pingliang    | resident-here |          | account.on_change_to_resident
			tieling      | account       |          | transferred
			tieling      | no-account    |          | DESTINATION_HAS_NO_ACCOUNT
			tieling      | resident      |          | NOT_TRANSFERABLE_CROSS_SCHEME
			tieling      | here          |          | usable
			tieling      | resident-here |          | usable
			""")
	void aTransferGoesByRegionAndDestination(String region, String to, String choice, String said) {
		transfer(region, "{}", to, choice, said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# region     | ground               | to            | choice   | application | what is said
			lincang      | relocation           | account       |          | true        | MUST_TRANSFER
			lincang      | relocation           | no-account    |          | true        | paid
			lincang      | relocation           | no-account    |          | false       | APPLICATION_REQUIRED
			lincang      | relocation           | resident      |          | true        | paid
			lincang      | relocation           | resident      |          | false       | APPLICATION_REQUIRED
			lincang      | relocation           | here          |          | true        | GROUND_NOT_LISTED
			lincang      | relocation           | resident-here |          | true        | GROUND_NOT_LISTED
			lincang      | relocation           |               |          | true        | MUST_TRANSFER
			lincang      | change_to_resident   | resident-here |          | true        | GROUND_NOT_LISTED
			lincang      | change_to_resident   |               |          | true        | GROUND_NOT_LISTED
			lincang      | long_term_non_local  |               |          | true        | GROUND_NOT_LISTED
			lincang      | other_special_reason |               |          | true        | refund.other_special_reasons
			lincang      | wants_cash           |               |          | true        | GROUND_NOT_LISTED
			xian         | relocation           | account       |          | true        | GROUND_NOT_LISTED
			xian         | relocation           | no-account    |          | true        | GROUND_NOT_LISTED
			xian         | relocation           | resident      |          | true        | GROUND_NOT_LISTED
			xian         | change_to_resident   | resident-here |          | true        | GROUND_NOT_LISTED
			xian         | long_term_non_local  |               |          | true        | GROUND_NOT_LISTED
			xian         | other_special_reason |               |          | true        | GROUND_NOT_LISTED
			xian         | wants_cash           |               |          | true        | GROUND_NOT_LISTED
			heilongjiang | relocation           | account       | refund   | true        | paid
			heilongjiang | relocation           | account       | refund   | false       | APPLICATION_REQUIRED
			heilongjiang | relocation           | account       | transfer | true        | MUST_TRANSFER
			heilongjiang | relocation           | account       |          | true        | APPLICATION_REQUIRED
			heilongjiang | relocation           | no-account    | refund   | true        | paid
			heilongjiang | relocation           | resident      | refund   | true        | paid
			heilongjiang | relocation           |               | refund   | true        | paid
			heilongjiang | relocation           | here          | refund   | true        | GROUND_NOT_LISTED
			heilongjiang | change_to_resident   | resident-here |          | true        | GROUND_NOT_LISTED
			heilongjiang | long_term_non_local  |               | refund   | true        | GROUND_NOT_LISTED
			heilongjiang | other_special_reason |               |          | true        | GROUND_NOT_LISTED
			heilongjiang | wants_cash           |               | refund   | true        | GROUND_NOT_LISTED
			pingliang    | relocation           | account       |          | true        | refund.policy
			pingliang    | relocation           | no-account    |          | false       | refund.policy
			pingliang    | relocation           | resident      |          | true        | refund.policy
			pingliang    | change_to_resident   | resident-here |          | true        | refund.policy
			pingliang    | long_term_non_local  |               |          | true        | refund.policy
			pingliang    | other_special_reason |               |          | true        | refund.policy
			pingliang    | wants_cash           |               |          | true        | refund.policy
			tieling      | relocation           | account       |          | true        | MUST_TRANSFER
			tieling      | relocation           | no-account    |          | true        | MUST_TRANSFER
			tieling      | relocation           | account       |          | false       | MUST_TRANSFER
			tieling      | relocation           | resident      |          | true        | paid
			tieling      | relocation           | resident      |          | false       | APPLICATION_REQUIRED
			tieling      | relocation           | here          |          | true        | GROUND_NOT_LISTED
			tieling      | relocation           |               |          | true        | MUST_TRANSFER
			tieling      | change_to_resident   | resident-here |          | true        | GROUND_NOT_LISTED
			tieling      | change_to_resident   | resident      |          | true        | paid
			tieling      | change_to_resident   |               |          | true        | GROUND_NOT_LISTED
			tieling      | other_special_reason |               |          | true        | GROUND_NOT_LISTED
			tieling      | wants_cash           |               |          | true        | GROUND_NOT_LISTED
			""")
	void aRefundGoesByRegionAndGround(String region, String ground, String to, String choice, boolean application,
			String said) {
		refund(region, "{}",
				"'ground': '%s', 'application': %s%s%s".formatted(ground, application, to(to), choice(choice)), said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# filed | direct settlement | application | what is said
			true    | false             | true        | paid
			true    | false             | false       | APPLICATION_REQUIRED
			true    | true              | true        | DIRECT_SETTLEMENT_AVAILABLE
			true    | true              | false       | DIRECT_SETTLEMENT_AVAILABLE
			false   | false             | true        | NOT_FILED
			false   | true              | true        | NOT_FILED
			false   | false             | false       | NOT_FILED
			""")
	void livingElsewhereNeedsAFilingAndNoDirectSettlement(boolean filed, boolean direct, boolean application,
			String said) {
		refund("tieling", "{}",
				"'ground': 'long_term_non_local', 'filed': %s, 'direct_card_settlement': %s, 'application': %s"
					.formatted(filed, direct, application),
				said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region  | params                                                     | to            | choice   | what is said
					pingliang | {'transfer.policy': null}                                  | account       |          | transfer.policy
					pingliang | {'transfer.policy': 'must_transfer'}                       | account       |          | transferred
					pingliang | {'transfer.policy': 'must_transfer'}                       | no-account    |          | DESTINATION_HAS_NO_ACCOUNT
					pingliang | {'transfer.policy': 'must_transfer'}                       | resident      |          | transfer.cross_scheme
					pingliang | {'transfer.policy': 'follows_relation', 'transfer.cross_scheme': 'as_in_scheme'} | resident | | DESTINATION_HAS_NO_ACCOUNT
					pingliang | {'transfer.policy': 'follows_relation', 'transfer.cross_scheme': 'stays_usable'} | resident | | usable
					pingliang | {'transfer.policy': 'member_chooses'}                      | account       | transfer | transferred
					pingliang | {'transfer.policy': 'member_chooses'}                      | account       |          | APPLICATION_REQUIRED
					pingliang | {'transfer.policy': 'stays_usable'}                        | account       |          | usable
					pingliang | {'transfer.policy': 'stays_usable'}                        | no-account    |          | usable
					xian      | {'transfer.cross_scheme': 'refund_on_application'}         | resident      |          | NOT_TRANSFERABLE_CROSS_SCHEME
					xian      | {'transfer.cross_scheme': 'stays_usable'}                  | resident      |          | usable
					xian      | {'transfer.cross_scheme': 'as_in_scheme'}                  | resident      |          | DESTINATION_HAS_NO_ACCOUNT
					lincang   | {'account.on_change_to_resident': 'usable'}                | resident-here |          | usable
					lincang   | {'account.on_change_to_resident': 'refund_on_application'} | resident-here |          | NOT_TRANSFERABLE_CROSS_SCHEME
					pingliang | {'account.on_change_to_resident': 'usable'}                | resident-here |          | usable
					""")
	void aTransferFollowsWhatTheBureauSets(String region, String params, String to, String choice, String said) {
		transfer(region, params, to, choice, said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region  | params                                                                                   | request | what is said
					pingliang | {'refund.policy': ['relocation_without_account']} | 'ground': 'relocation', 'application': true, 'to': {'pool': 'other', 'scheme': 'employee', 'has_account': false} | paid
					pingliang | {'refund.policy': ['relocation_without_account']} | 'ground': 'relocation', 'application': true, 'to': {'pool': 'other', 'scheme': 'employee', 'has_account': true}  | MUST_TRANSFER
					pingliang | {'refund.policy': ['relocation_by_choice']}       | 'ground': 'relocation', 'application': true, 'choice': 'refund'   | paid
					pingliang | {'refund.policy': ['no_ground']}                  | 'ground': 'relocation', 'application': true                       | GROUND_NOT_LISTED
					pingliang | {'refund.policy': ['no_ground'], 'transfer.policy': 'must_transfer'} | 'ground': 'relocation', 'application': true    | MUST_TRANSFER
					pingliang | {'refund.policy': ['long_term_non_local']}        | 'ground': 'long_term_non_local', 'application': true, 'filed': true | paid
					pingliang | {'refund.policy': ['long_term_non_local']}        | 'ground': 'wants_cash', 'application': true                       | GROUND_NOT_LISTED
					pingliang | {'refund.policy': ['other_special_reason']}       | 'ground': 'other_special_reason', 'application': true             | refund.other_special_reasons
					pingliang | {'refund.policy': ['no_ground']}                  | 'ground': 'change_to_resident', 'application': true               | GROUND_NOT_LISTED
					pingliang | {'refund.policy': ['no_ground'], 'account.on_change_to_resident': 'refund_on_application'} | 'ground': 'change_to_resident', 'application': true | paid
					lincang   | {'account.on_change_to_resident': 'refund_on_application'} | 'ground': 'change_to_resident', 'application': true          | paid
					lincang   | {'account.on_change_to_resident': 'refund_on_application'} | 'ground': 'change_to_resident', 'application': false         | APPLICATION_REQUIRED
					lincang   | {'account.on_change_to_resident': 'usable'}       | 'ground': 'change_to_resident', 'application': true               | GROUND_NOT_LISTED
					lincang   | {'refund.other_special_reasons': ['emigration', 'military_service']} | 'ground': 'other_special_reason', 'application': true, 'reason': 'emigration' | paid
					lincang   | {'refund.other_special_reasons': ['emigration']}  | 'ground': 'other_special_reason', 'application': true, 'reason': 'military_service' | GROUND_NOT_LISTED
					lincang   | {'refund.other_special_reasons': ['emigration']}  | 'ground': 'other_special_reason', 'application': true             | GROUND_NOT_LISTED
					lincang   | {'refund.other_special_reasons': ['emigration']}  | 'ground': 'other_special_reason', 'application': false, 'reason': 'emigration' | APPLICATION_REQUIRED
					xian      | {'transfer.cross_scheme': 'refund_on_application'} | 'ground': 'relocation', 'application': true, 'to': {'pool': 'other', 'scheme': 'resident'} | paid
					xian      | {'refund.policy': ['relocation_by_choice']}       | 'ground': 'relocation', 'application': true, 'choice': 'refund'   | paid
					pingliang | {'death.policy': null}                            | 'ground': 'death', 'application': true, 'share_proof': true, 'heirs': [{'heir': 'A', 'share': '1'}] | death.policy
					pingliang | {'death.policy': 'heirs_on_application'}          | 'ground': 'death', 'application': true, 'share_proof': true, 'heirs': [{'heir': 'A', 'share': '1'}] | paid
					pingliang | {'death.policy': 'heirs_on_application'}          | 'ground': 'death', 'application': false, 'share_proof': true, 'heirs': [{'heir': 'A', 'share': '1'}] | APPLICATION_REQUIRED
					pingliang | {'death.policy': 'heirs_without_application'}     | 'ground': 'death', 'application': false, 'share_proof': true, 'heirs': [{'heir': 'A', 'share': '1'}] | paid
					""")
	void aRefundFollowsWhatTheBureauSets(String region, String params, String request, String said) {
		refund(region, params, request, said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# region     | params                           | date       | in force
			lincang      | {}                               | 2022-12-31 | NOT_IN_FORCE
			lincang      | {}                               | 2023-01-01 | HEIR_SHARES_UNPROVEN
			heilongjiang | {}                               | 2022-12-31 | NOT_IN_FORCE
			heilongjiang | {}                               | 2023-01-01 | HEIR_SHARES_UNPROVEN
			pingliang    | {}                               | 2022-12-31 | NOT_IN_FORCE
			pingliang    | {}                               | 2023-01-01 | death.policy
			pingliang    | {}                               | 2028-01-01 | death.policy
			pingliang    | {'death.policy': 'heirs_on_application'} | 2028-01-01 | HEIR_SHARES_UNPROVEN
			tieling      | {}                               | 2022-11-30 | NOT_IN_FORCE
			tieling      | {}                               | 2022-12-01 | HEIR_SHARES_UNPROVEN
			xian         | {'effective_from': null}         | 2023-03-01 | effective_from
			xian         | {'effective_from': '2023-03-01'} | 2023-02-28 | NOT_IN_FORCE
			xian         | {'effective_from': '2023-03-01'} | 2023-03-01 | HEIR_SHARES_UNPROVEN
			""")
	void onlyTheFirstDayStopsABalance(String region, String params, String date, String said) {
		run(region, "refund", params,
				"{'request': 'refund', 'ground': 'death', 'application': true, 'date': '%s'}".formatted(date), said);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# balance | shares                | proof | paid
					1000.00   | 1/3 1/3 1/3           | true  | 333.34 333.33 333.33
					1000.01   | 1/2 1/2               | true  | 500.01 500.00
					1000.00   | 1/2 1/4 1/4           | true  | 500.00 250.00 250.00
					100.00    | 2/7 2/7 3/7           | true  | 28.58 28.57 42.85
					0.01      | 1/3 1/3 1/3           | true  | 0.01 0.00 0.00
					0.02      | 1/3 1/3 1/3           | true  | 0.01 0.01 0.00
					0.00      | 1/2 1/2               | true  | 0.00 0.00
					1000.01   | 0/1 1/2 1/2           | true  | 0.00 500.01 500.00
					0.05      | 1/6 1/6 1/6 1/6 1/6 1/6 | true | 0.01 0.01 0.01 0.01 0.01 0.00
					1234.56   | 1                     | true  | 1234.56
					1234.56   | 3/3                   | true  | 1234.56
					1000.00   | 1/3 1/3 1/3           | false | held
					1000.00   | 1/1                   | false | held
					1000.00   | 1/3 1/3               | true  | held
					1000.00   | 1/2 1/2 1/2           | true  | held
					1000.00   | 33/100 33/100 33/100  | true  | held
					1000.00   | 333333333333/1000000000000 333333333333/1000000000000 333333333334/1000000000000 | true | 333.34 333.33 333.33
					""")
	void heirsAreSplitToTheFen(String balance, String shares, boolean proof, String paid) {
		StringBuilder heirs = new StringBuilder();
		StringBuilder parts = new StringBuilder();
		String[] amounts = paid.split(" ");
		int number = 0;
		for (String share : shares.split(" ")) {
			heirs.append((number > 0) ? ", " : "").append("{'heir': 'H%d', 'share': '%s'}".formatted(number, share));
			if (!paid.equals("held")) {
				parts.append((number > 0) ? ", " : "")
					.append("{'heir': 'H%d', 'amount': '%s'}".formatted(number, amounts[number]));
			}
			number++;
		}
		String expect = paid.equals("held")
				? "{'outcome': 'hold', 'code': 'HEIR_SHARES_UNPROVEN', 'balance_after': '%s'}".formatted(balance)
				: "{'outcome': 'ok', 'paid': '%s', 'balance_after': '0.00', 'to': [%s]}".formatted(balance, parts);
		differences("heilongjiang", "refund", "{'account': {'balance': '%s'}}".formatted(balance),
				"{'request': 'refund', 'ground': 'death', 'application': true, 'share_proof': %s, 'heirs': [%s]}"
					.formatted(proof, heirs),
				expect);
	}

	private static void transfer(String region, String params, String to, String choice, String said) {
		run(region, "transfer", started(region, params),
				"{'request': 'transfer', 'date': '2023-10-01'%s%s}".formatted(to(to), choice(choice)), said);
	}

	private static void refund(String region, String params, String request, String said) {
		run(region, "refund", started(region, params),
				"{'request': 'refund', 'date': '2023-10-01', %s}".formatted(request), said);
	}

	/** Xi'an has no first day of its own. */
	private static String started(String region, String params) {
		String more = params.equals("{}") ? "}" : ", " + params.substring(1);
		return region.equals("xian") ? "{'effective_from': '2023-01-01'" + more : params;
	}

	private static String to(String to) {
		return (to != null) ? ", 'to': " + TO.get(to) : "";
	}

	private static String choice(String choice) {
		return (choice != null) ? ", 'choice': '%s'".formatted(choice) : "";
	}

	private static void run(String region, String kind, String params, String when, String said) {
		differences(region, kind, "{'account': {'balance': '1234.56'}, 'params': %s}".formatted(params), when,
				expected(said));
	}

	/** What moved, a parameter that is missing, or a code. */
	private static String expected(String said) {
		return switch (said) {
			case "transferred" -> "{'outcome': 'ok', 'transferred': '1234.56', 'balance_after': '0.00'}";
			case "paid" -> "{'outcome': 'ok', 'paid': '1234.56', 'balance_after': '0.00'}";
			case "usable" ->
				"{'outcome': 'ok', 'transferred': '0.00', 'balance_after': '1234.56', 'account': 'usable'}";
			case "HEIR_SHARES_UNPROVEN" -> "{'outcome': 'hold', 'code': 'HEIR_SHARES_UNPROVEN'}";
			default -> said.contains(".") || said.equals("effective_from")
					? "{'outcome': 'error', 'code': 'PARAMETER_NOT_SET', 'parameter': '%s', 'balance_after': '1234.56'}"
						.formatted(said)
					: "{'outcome': 'rejected', 'code': '%s', 'balance_after': '1234.56'}".formatted(said);
		};
	}

	private static void differences(String region, String kind, String given, String when, String expect) {
		assertThat(CASES.differences(new PolicyCase("table", region, kind, json(given), json(when), json(expect))))
			.isEmpty();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text.replace('\'', '"'));
	}

}
