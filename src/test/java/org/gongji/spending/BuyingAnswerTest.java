package org.gongji.spending;

import java.time.LocalDate;
import java.util.List;

import org.gongji.access.Region;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Relation;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the law says beforehand, region by region. */
class BuyingAnswerTest {

	private final RuleBooks books = new RuleBooks();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# region | day        | place               | who         | category                         | code  | verdict     | reason                 | conditions
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | DRUG                             | true  | YES         |                        | PLACE_NOT_DESIGNATED
					530900   | 2022-12-31 | RETAIL_PHARMACY     | SELF        | DRUG                             | true  | NO          | NOT_IN_FORCE           |
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | DEVICE                           | false | NO          | NATIONAL_CODE_REQUIRED |
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | DEVICE                           |       | YES         |                        | PLACE_NOT_DESIGNATED NATIONAL_CODE_REQUIRED
					530900   | 2023-01-01 | MEDICAL_INSTITUTION | SELF        | DEVICE                           | false | YES         |                        | PLACE_NOT_DESIGNATED
					530900   | 2023-01-01 | RETAIL_PHARMACY     | PARENT      | DRUG                             | true  | YES         |                        | PLACE_NOT_DESIGNATED FAMILY_OUTSIDE_PROVINCE NO_BINDING
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SIBLING     | DRUG                             | true  | NO          | RELATION_NOT_ALLOWED   |
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | WELLNESS                         | true  | NO          | PROHIBITED_CATEGORY    |
					530900   | 2023-01-01 | MEDICAL_INSTITUTION | SELF        | HEALTH_CHECKUP                   |       | NO          | PROHIBITED_CATEGORY    |
					530900   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | COSMETICS                        |       | NO          | CATEGORY_NOT_ALLOWED   |
					530900   | 2023-01-01 | MEDICAL_INSTITUTION | SELF        | OUT_OF_CATALOGUE_MEDICAL_SERVICE |       | YES         |                        | PLACE_NOT_DESIGNATED
					610100   | 2023-06-01 | RETAIL_PHARMACY     | SELF        | DRUG                             | true  | NOT_DECIDED |                        |
					239900   | 2023-01-01 | RETAIL_PHARMACY     | SPOUSE      | DEVICE                           |       | YES         |                        | PLACE_NOT_DESIGNATED NO_BINDING
					620800   | 2028-01-01 | RETAIL_PHARMACY     | SELF        | DRUG                             | true  | YES         |                        | PLACE_NOT_DESIGNATED
					211200   | 2023-01-01 | RETAIL_PHARMACY     | CHILD       | DRUG                             |       | YES         |                        | PLACE_NOT_DESIGNATED NATIONAL_CODE_REQUIRED NO_BINDING VOUCHER_NOT_SHOWN
					999999   | 2023-01-01 | RETAIL_PHARMACY     | SELF        | DRUG                             | true  | NO          | NOT_IN_FORCE           |
					""")
	void theLawAnswers(String region, LocalDate day, PlaceType place, Relation who, ItemCategory category, Boolean code,
			BuyingAnswer.Verdict verdict, ReasonCode reason, String conditions) {
		BuyingAnswer answer = BuyingAnswer.to(new BuyingQuestion(this.books.on(new Region(region), day), day, place,
				who, category, code, false, category != ItemCategory.OUT_OF_CATALOGUE_MEDICAL_SERVICE));
		assertThat(answer.verdict()).isEqualTo(verdict);
		assertThat(answer.reasons().stream().map(Reason::code).toList())
			.isEqualTo((reason != null) ? List.of(reason) : List.of());
		String expected = (conditions != null) ? conditions : "";
		assertThat(String.join(" ", answer.conditions().stream().map((one) -> one.code().name()).toList()))
			.isEqualTo(expected);
		assertThat(answer.citations()).isNotEmpty();
	}

}
