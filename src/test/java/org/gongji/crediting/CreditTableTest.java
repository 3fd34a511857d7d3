package org.gongji.crediting;

import java.time.LocalDate;
import java.util.List;

import org.gongji.rules.PolicyCase;
import org.gongji.rules.PolicyCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Credits by region, on both sides of every day and half fen; parameters are made up.
 */
class CreditTableTest {

	private static final PolicyCases CASES = new PolicyCases(List.of(new CreditCases(LocalDate.of(2026, 1, 31))));

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# region      | base       | month   | amount
			lincang       | 0.00       | 2023-01 | 0.00
			lincang       | 1.24       | 2023-01 | 0.02
			lincang       | 1.25       | 2023-01 | 0.03
			lincang       | 6543.24    | 2023-01 | 130.86
			lincang       | 6543.25    | 2023-01 | 130.87
			heilongjiang  | 0.24       | 2024-02 | 0.00
			heilongjiang  | 0.25       | 2024-02 | 0.01
			heilongjiang  | 4321.74    | 2024-02 | 86.43
			heilongjiang  | 4321.75    | 2024-02 | 86.44
			pingliang     | 9999.74    | 2027-12 | 199.99
			pingliang     | 9999.75    | 2027-12 | 200.00
			tieling       | 3333.24    | 2022-12 | 66.66
			tieling       | 3333.25    | 2022-12 | 66.67
			tieling       | 1000000.00 | 2030-01 | 20000.00
			xian          | 5432.74    | 2023-01 | 108.65
			xian          | 5432.75    | 2023-01 | 108.66
			""")
	void anEmployeeGetsTwoPerCentRoundedHalfUp(String region, String base, String month, String amount) {
		String params = region.equals("xian") ? "{'effective_from': '2023-01-01'}" : "{}";
		check(region, "{'status': 'employee', 'contribution_base': '%s'}".formatted(base), params,
				"{'month': '%s'}".formatted(month), "{'outcome': 'ok', 'amount': '%s'}".formatted(amount));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# region      | params                          | when                              | what is said
			lincang       | {}                              | {'month': '2022-12'}              | NOT_IN_FORCE
			lincang       | {}                              | {'month': '2023-01'}              | ok
			heilongjiang  | {}                              | {'month': '2022-12'}              | NOT_IN_FORCE
			heilongjiang  | {}                              | {'month': '2023-01'}              | ok
			pingliang     | {}                              | {'month': '2022-12'}              | NOT_IN_FORCE
			pingliang     | {}                              | {'month': '2023-01'}              | ok
			pingliang     | {}                              | {'month': '2027-12'}              | ok
			pingliang     | {}                              | {'month': '2028-01'}              | NOT_IN_FORCE
			pingliang     | {}                              | {'months': ['2027-11','2028-01']} | NOT_IN_FORCE
			tieling       | {}                              | {'month': '2022-11'}              | NOT_IN_FORCE
			tieling       | {}                              | {'month': '2022-12'}              | ok
			tieling       | {}                              | {'months': ['2022-11','2022-12']} | NOT_IN_FORCE
			tieling       | {}                              | {'months': ['2022-12','2023-01']} | ok
			tieling       | {}                              | {}                                | ok
			xian          | {}                              | {'month': '2023-03'}              | effective_from
			xian          | {'effective_from': null}        | {'month': '2023-03'}              | effective_from
			xian          | {'effective_from': '2023-03-01'} | {'month': '2023-02'}             | NOT_IN_FORCE
			xian          | {'effective_from': '2023-03-01'} | {'month': '2023-03'}             | ok
			xian          | {'effective_from': '2023-03-02'} | {'month': '2023-03'}             | NOT_IN_FORCE
			xian          | {'effective_from': '2023-03-02'} | {'month': '2023-04'}             | ok
			""")
	void aMonthOutOfForceIsNotCredited(String region, String params, String when, String said) {
		for (String operation : List.of("monthly", "employer_part_to_account")) {
			String asked = when.equals("{}") ? "{'operation': '%s'}".formatted(operation)
					: when.replace("}", ", 'operation': '%s'}".formatted(operation));
			if (operation.equals("monthly") || !when.contains("months")) {
				check(region, "{'status': 'employee', 'contribution_base': '5000.00'}", params, asked, expected(said));
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region     | person                                                            | params                                  | what is said
					lincang      | {'status': 'retiree', 'monthly_pension': '4000.00'}               | {}                                      | credit.retiree_current_ratio
					lincang      | {'status': 'retiree', 'monthly_pension': '4000.00'}               | {'credit.retiree_current_ratio': null}  | credit.retiree_current_ratio
					lincang      | {'status': 'retiree', 'monthly_pension': '4000.20'}               | {'credit.retiree_current_ratio': '0.0375'} | 150.01
					lincang      | {'status': 'retiree', 'monthly_pension': '4000.00'}               | {'credit.retiree': 'fixed_monthly'}     | credit.retiree_monthly
					lincang      | {'status': 'retiree', 'monthly_pension': '4000.00'}               | {'credit.retiree': 'fixed_monthly', 'credit.retiree_monthly': '80.00'} | 80.00
					lincang      | {'status': 'flexible', 'contribution_base': '5000.00'}            | {}                                      | credit.flexible
					lincang      | {'status': 'new_form_worker', 'contribution_base': '5000.00'}     | {}                                      | credit.flexible
					lincang      | {'status': 'flexible', 'contribution_base': '5000.00'}            | {'credit.flexible': '0.02'}             | 100.00
					lincang      | {'status': 'new_form_worker', 'contribution_base': '5000.00'}     | {'credit.flexible': '0.00'}             | 0.00
					heilongjiang | {'status': 'retiree'}                                             | {}                                      | 90.00
					heilongjiang | {'status': 'retiree'}                                             | {'credit.retiree_monthly_new': '96.00'} | 96.00
					heilongjiang | {'status': 'flexible', 'contribution_base': '5000.00'}            | {'credit.flexible': '0.015'}            | 75.00
					xian         | {'status': 'retiree'}                                             | {}                                      | credit.retiree_monthly
					xian         | {'status': 'retiree'}                                             | {'credit.retiree_monthly': null}        | credit.retiree_monthly
					xian         | {'status': 'retiree', 'monthly_pension': '4000.00'}               | {'credit.retiree_monthly': '75.00'}     | 75.00
					pingliang    | {'status': 'retiree'}                                             | {}                                      | 90.00
					pingliang    | {'status': 'retiree', 'retiree_kind': 'bankrupt_enterprise_retiree'} | {}                                   | 90.00
					pingliang    | {'status': 'retiree', 'retiree_kind': 'one_off_payment_retiree'}  | {}                                      | 90.00
					pingliang    | {'status': 'flexible', 'contribution_base': '5000.00'}            | {}                                      | 0.00
					pingliang    | {'status': 'new_form_worker'}                                     | {}                                      | 0.00
					pingliang    | {'status': 'flexible', 'retiree_kind': 'one_off_payment_retiree'} | {}                                      | credit.retired_flexible
					pingliang    | {'status': 'flexible', 'first_retiree_month': '2023-03'}          | {}                                      | credit.retired_flexible
					pingliang    | {'status': 'flexible', 'first_retiree_month': '2023-04'}          | {}                                      | 0.00
					pingliang    | {'status': 'flexible', 'first_retiree_month': '2023-03'}          | {'credit.retired_flexible': '90.00'}    | 90.00
					pingliang    | {'status': 'flexible', 'first_retiree_month': '2023-03'}          | {'credit.retired_flexible': '0.00'}     | 0.00
					tieling      | {'status': 'retiree', 'account_type': 'combined'}                 | {}                                      | 60.00
					tieling      | {'status': 'retiree', 'account_type': 'pool_only'}                | {}                                      | 0.00
					tieling      | {'status': 'employee', 'account_type': 'pool_only', 'contribution_base': '5000.00'} | {}                    | 0.00
					tieling      | {'status': 'flexible', 'account_type': 'pool_only', 'contribution_base': '5000.00'} | {}                    | 0.00
					tieling      | {'status': 'flexible', 'account_type': 'combined', 'contribution_base': '4000.25'} | {}                     | 80.01
					tieling      | {'status': 'flexible', 'account_type': 'combined', 'first_retiree_month': '2023-03'} | {}                   | 60.00
					tieling      | {'status': 'employee', 'civil_servant': true, 'contribution_base': '5000.00'} | {}                          | 100.00
					tieling      | {'status': 'employee', 'contributing': false, 'contribution_base': '5000.00'} | {}                          | 0.00
					tieling      | {'status': 'retiree', 'contributing': false}                      | {}                                      | 60.00
					""")
	void aMonthGoesByTheStatus(String region, String person, String params, String said) {
		String all = region.equals("xian") ? params.replace("{", "{'effective_from': '2023-01-01'" + comma(params))
				: params;
		check(region, person, all, "{'month': '2023-03'}", expected(said));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# region     | from     | changed on | to       | month   | rule       | what is said
			heilongjiang | employee | 2023-06-01 | retiree  | 2023-05 |            | 120.00
			heilongjiang | employee | 2023-06-01 | retiree  | 2023-06 |            | 120.00
			heilongjiang | employee | 2023-06-01 | retiree  | 2023-07 |            | 90.00
			heilongjiang | employee | 2023-06-30 | retiree  | 2023-06 |            | 120.00
			heilongjiang | employee | 2023-06-30 | retiree  | 2023-07 |            | 90.00
			heilongjiang | retiree  | 2023-06-15 | employee | 2023-06 |            | 90.00
			heilongjiang | retiree  | 2023-06-15 | employee | 2023-07 |            | 120.00
			heilongjiang | employee | 2023-06-15 | flexible | 2023-06 |            | 120.00
			heilongjiang | employee | 2023-06-15 | flexible | 2023-07 |            | credit.flexible
			heilongjiang | flexible | 2023-06-15 | retiree  | 2023-06 |            | credit.flexible
			heilongjiang | flexible | 2023-06-15 | retiree  | 2023-07 |            | 90.00
			tieling      | employee | 2023-06-01 | retiree  | 2023-05 |            | 120.00
			tieling      | employee | 2023-06-01 | retiree  | 2023-06 |            | credit.status_change_month
			tieling      | employee | 2023-06-30 | retiree  | 2023-06 |            | credit.status_change_month
			tieling      | employee | 2023-06-30 | retiree  | 2023-07 |            | 60.00
			tieling      | employee | 2023-06-15 | retiree  | 2023-06 | same_month | 60.00
			tieling      | employee | 2023-06-15 | retiree  | 2023-06 | next_month | 120.00
			tieling      | employee | 2023-06-01 | retiree  | 2023-06 | next_month | 120.00
			tieling      | employee | 2023-06-15 | retiree  | 2023-07 | next_month | 60.00
			tieling      | retiree  | 2023-06-15 | employee | 2023-06 |            | credit.status_change_month
			tieling      | retiree  | 2023-06-15 | employee | 2023-07 |            | 120.00
			tieling      | employee | 2023-06-15 | flexible | 2023-06 |            | 120.00
			pingliang    | employee | 2023-06-15 | retiree  | 2023-06 |            | credit.status_change_month
			pingliang    | employee | 2023-06-15 | retiree  | 2023-07 |            | 90.00
			pingliang    | employee | 2023-06-15 | flexible | 2023-06 |            | credit.status_change_month
			pingliang    | employee | 2023-06-15 | flexible | 2023-07 |            | 0.00
			pingliang    | flexible | 2023-06-15 | employee | 2023-06 | same_month | 120.00
			pingliang    | flexible | 2023-06-15 | retiree  | 2023-05 |            | 0.00
			pingliang    | flexible | 2023-06-15 | retiree  | 2023-07 |            | credit.retired_flexible
			pingliang    | employee | 2023-12-31 | retiree  | 2024-01 |            | 90.00
			lincang      | employee | 2023-06-15 | retiree  | 2023-06 |            | credit.status_change_month
			lincang      | employee | 2023-06-15 | retiree  | 2023-06 | next_month | 120.00
			lincang      | employee | 2023-06-15 | retiree  | 2023-06 | same_month | credit.retiree_current_ratio
			lincang      | employee | 2023-06-15 | retiree  | 2023-07 |            | credit.retiree_current_ratio
			lincang      | employee | 2023-06-15 | flexible | 2023-05 |            | 120.00
			xian         | employee | 2023-06-15 | retiree  | 2023-06 |            | credit.status_change_month
			xian         | employee | 2023-06-15 | retiree  | 2023-05 |            | 120.00
			xian         | employee | 2023-06-15 | retiree  | 2023-07 |            | credit.retiree_monthly
			""")
	void theMonthOfAChangeIsAskedForUnlessItIsRuled(String region, String from, String date, String to, String month,
			String rule, String said) {
		String start = region.equals("xian") ? "'effective_from': '2023-01-01'" : "'_note': ''";
		String params = (rule != null) ? "{%s, 'credit.status_change_month': '%s'}".formatted(start, rule)
				: "{" + start + "}";
		check(region, "{'status': '%s', 'contribution_base': '6000.00', 'status_changes': [{'date': '%s', 'to': '%s'}]}"
			.formatted(from, date, to), params, "{'month': '%s'}".formatted(month), expected(said));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region     | person                          | params                                  | paid at the old amount | what is said
					heilongjiang | {'status': 'retiree'}           | {}                                      | ['2023-01','2023-08']  | credit.backpay
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00'} | ['2023-01','2023-08']  | credit.backpay
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': null}  | ['2023-01','2023-08'] | credit.backpay
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': false} | ['2023-01','2023-08'] | 0.00
					heilongjiang | {'status': 'retiree'}           | {'credit.backpay': false}               | ['2023-01','2023-08']  | 0.00
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true}  | ['2023-01','2023-01'] | 6.00
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true}  | ['2022-11','2023-02'] | 12.00
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true}  | ['2022-10','2022-12'] | 0.00
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '90.00', 'credit.backpay': true}  | ['2023-01','2023-08'] | 0.00
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '90.01', 'credit.backpay': true}  | ['2023-01','2023-08'] | 0.08
					heilongjiang | {'status': 'retiree'}           | {'credit.retiree_monthly_new': '89.99', 'credit.backpay': true}  | ['2023-01','2023-08'] | 0.00
					heilongjiang | {'status': 'retiree', 'first_retiree_month': '2023-05'} | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true} | ['2023-01','2023-08'] | 24.00
					heilongjiang | {'status': 'employee', 'status_changes': [{'date': '2023-04-30', 'to': 'retiree'}]} | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true} | ['2023-01','2023-08'] | 24.00
					heilongjiang | {'status': 'employee'}          | {'credit.retiree_monthly_new': '96.00', 'credit.backpay': true}  | ['2023-01','2023-08'] | 0.00
					tieling      | {'status': 'retiree'}           | {}                                      | ['2023-01','2023-08']  | credit.backpay
					""")
	void theTopUpNeedsAFigureAndAYes(String region, String person, String params, String paid, String said) {
		check(region, person, params,
				"{'operation': 'backpay', 'paid_at_old_amount': %s, 'old_amount': '90.00'}".formatted(paid),
				expected(said));
		check(region, person, params, "{'operation': 'backpay', 'paid_at_old_amount': %s}".formatted(paid),
				expected(said));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region     | params                                                                       | month   | what is said
					lincang      | {}                                                                           | 2023-03 | interest.rate
					heilongjiang | {}                                                                           | 2023-03 | interest.rate
					pingliang    | {}                                                                           | 2028-01 | interest.rate
					tieling      | {'interest.rate': null}                                                      | 2023-03 | interest.rate
					tieling      | {'interest.method': 'monthly_balance'}                                       | 2023-03 | interest.rate
					tieling      | {'interest.rate': '0.0035'}                                                  | 2023-03 | interest.method
					tieling      | {'interest.rate': '0.0035', 'interest.method': 'monthly_balance'}            | 2022-11 | NOT_IN_FORCE
					tieling      | {'interest.rate': '0.0035', 'interest.method': 'monthly_balance'}            | 2023-03 | 0.36
					tieling      | {'interest.rate': '0.0035', 'interest.method': 'daily_balance_360'}          | 2023-03 | 0.37
					tieling      | {'interest.rate': '0.0035', 'interest.method': 'daily_balance_365'}          | 2023-02 | 0.33
					pingliang    | {'interest.rate': '0.0035', 'interest.method': 'monthly_balance'}            | 2028-01 | 0.36
					xian         | {}                                                                           | 2023-03 | effective_from
					""")
	void interestIsNeverGuessed(String region, String params, String month, String said) {
		JsonNode given = json(
				"{'account': {'balance': '1234.56'}, 'person': {'status': 'employee'}, 'params': " + params + "}");
		PolicyCase asked = new PolicyCase("interest", region, "credit", given,
				json("{'operation': 'interest', 'month': '%s'}".formatted(month)), json(expected(said)));
		assertThat(CASES.differences(asked)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					# region     | person                                                         | params                                 | what is said
					tieling      | {'civil_servant': true, 'contribution_base': '5000.00'}        | {}                                     | credit.civil_servant_rate
					tieling      | {'civil_servant': true, 'contribution_base': '5000.00'}        | {'credit.civil_servant_rate': '0.03'}  | 150.00
					tieling      | {'civil_servant': true, 'contribution_base': '5000.50'}        | {'credit.civil_servant_rate': '0.03'}  | 150.02
					tieling      | {'civil_servant': true, 'status': 'retiree', 'monthly_pension': '4000.00'} | {'credit.civil_servant_rate': '0.03'} | 120.00
					tieling      | {'civil_servant': false, 'contribution_base': '5000.00'}       | {}                                     | 0.00
					tieling      | {'civil_servant': true, 'account_type': 'pool_only', 'contribution_base': '5000.00'} | {}               | 0.00
					lincang      | {'civil_servant': true, 'contribution_base': '5000.00'}        | {}                                     | credit.civil_servant_rate
					heilongjiang | {'contribution_base': '5000.00'}                               | {}                                     | credit.civil_servant_rate
					""")
	void theCivilServantSubsidyNeedsItsRatio(String region, String person, String params, String said) {
		check(region, person, params, "{'operation': 'civil_servant_subsidy', 'month': '2023-03'}", expected(said));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			# region     | employer's contribution | month   | what is said
			lincang      | 400.00                  | 2023-01 | 0.00
			heilongjiang | 0.00                    | 2023-01 | 0.00
			pingliang    | 99999.99                | 2023-01 | 0.00
			tieling      | 400.00                  | 2022-12 | 0.00
			tieling      | 400.00                  | 2022-11 | NOT_IN_FORCE
			xian         | 400.00                  | 2023-01 | effective_from
			""")
	void nothingOfTheEmployersPartReachesTheAccount(String region, String contribution, String month, String said) {
		check(region, "{'status': 'employee', 'employer_contribution': '%s'}".formatted(contribution), "{}",
				"{'operation': 'employer_part_to_account', 'month': '%s'}".formatted(month), expected(said));
	}

	private static String comma(String params) {
		return params.equals("{}") ? "" : ", ";
	}

	/** An amount, a parameter that is missing, or a code. */
	private static String expected(String said) {
		if (said.equals("ok")) {
			return "{'outcome': 'ok'}";
		}
		if (Character.isDigit(said.charAt(0))) {
			return "{'outcome': 'ok', 'amount': '%s', 'total': '%s'}".formatted(said, said);
		}
		return said.equals("NOT_IN_FORCE") ? "{'outcome': 'rejected', 'code': 'NOT_IN_FORCE'}"
				: "{'outcome': 'error', 'code': 'PARAMETER_NOT_SET', 'parameter': '%s'}".formatted(said);
	}

	private static void check(String region, String person, String params, String when, String expect) {
		JsonNode given = json("{'person': %s, 'params': %s}".formatted(person, params));
		PolicyCase asked = new PolicyCase("table", region, "credit", given, json(when), json(expect));
		assertThat(CASES.differences(asked)).isEmpty();
	}

	private static JsonNode json(String text) {
		return JsonMapper.shared().readTree(text.replace('\'', '"'));
	}

}
