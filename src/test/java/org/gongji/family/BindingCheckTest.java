package org.gongji.family;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.family.BindingDecision.Allowed;
import org.gongji.family.BindingDecision.ParameterNotSet;
import org.gongji.family.BindingDecision.Refused;
import org.gongji.family.BindingRequest.Candidate;
import org.gongji.family.BindingRequest.Initiator;
import org.gongji.rules.RuleBook;
import org.gongji.rules.RuleBooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may be bound to whose account, and by which procedure. */
class BindingCheckTest {

	private static final RuleBooks BOOKS = new RuleBooks();

	private static final LocalDate DAY = LocalDate.of(2023, 6, 1);

	private static final Candidate SPOUSE = new Candidate(Relation.SPOUSE, true, "云南省", null);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, day,        answer
			530900,   2022-12-31, NOT_IN_FORCE
			530900,   2023-01-01, bound
			211200,   2022-11-30, NOT_IN_FORCE
			211200,   2022-12-01, bound responsible
			239900,   2022-12-31, NOT_IN_FORCE
			239900,   2023-01-01, binding.procedure
			620800,   2022-12-31, NOT_IN_FORCE
			620800,   2023-01-01, binding.procedure
			620800,   2027-12-31, binding.procedure
			620800,   2028-01-01, binding.procedure
			610100,   2023-06-01, effective_from binding.procedure
			999999,   2023-06-01, NOT_IN_FORCE
			""")
	void theFirstDayDecides(String region, LocalDate day, String answer) {
		assertThat(answer(whole(book(region, day), SPOUSE))).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# region, relation,      insured, province, answer
			530900,   SPOUSE,        true,    云南省,    bound
			530900,   PARENT,        true,    云南省,    bound
			530900,   CHILD,         true,    云南省,    bound
			530900,   SELF,          true,    云南省,    RELATION_NOT_ALLOWED
			530900,   SIBLING,       true,    云南省,    RELATION_NOT_ALLOWED
			530900,   GRANDPARENT,   true,    云南省,    RELATION_NOT_ALLOWED
			530900,   GRANDCHILD,    true,    云南省,    RELATION_NOT_ALLOWED
			530900,   PARENT_IN_LAW, true,    云南省,    RELATION_NOT_ALLOWED
			530900,   CHILD,         false,   云南省,    FAMILY_NOT_INSURED
			530900,   CHILD,         false,   ,         FAMILY_NOT_INSURED
			530900,   CHILD,         true,    广东省,    FAMILY_OUTSIDE_PROVINCE
			530900,   CHILD,         true,    ,         FAMILY_OUTSIDE_PROVINCE
			530900,   SIBLING,       false,   广东省,    RELATION_NOT_ALLOWED
			211200,   CHILD,         false,   ,         bound responsible
			211200,   SPOUSE,        true,    吉林省,    bound responsible
			211200,   SIBLING,       true,    辽宁省,    RELATION_NOT_ALLOWED
			239900,   SIBLING,       true,    黑龙江省,   RELATION_NOT_ALLOWED
			239900,   SPOUSE,        true,    吉林省,    binding.procedure
			620800,   GRANDPARENT,   true,    甘肃省,    RELATION_NOT_ALLOWED
			610100,   SIBLING,       true,    陕西省,    effective_from
			""")
	void aRelativeMayOrMayNot(String region, Relation relation, boolean insured, String province, String answer) {
		assertThat(answer(whole(book(region, DAY), new Candidate(relation, insured, province, null))))
			.isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			# insured, province, premium,            answer
			false,     云南省,    resident_insurance, bound
			false,     广东省,    resident_insurance, FAMILY_OUTSIDE_PROVINCE
			true,      广东省,    resident_insurance, FAMILY_OUTSIDE_PROVINCE
			false,     云南省,    large_amount,       FAMILY_NOT_INSURED
			false,     云南省,    ,                   FAMILY_NOT_INSURED
			""")
	void aPremiumThatEnrolsCounts(boolean insured, String province, String premium, String answer) {
		Candidate child = new Candidate(Relation.CHILD, insured, province, premium);
		assertThat(answer(whole(book("530900", DAY), child))).isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource(
			textBlock = """
					# region, who starts,    papers,               signed, answer
					530900,   OWNER,         '',                   false,  bound
					530900,   FAMILY_MEMBER, '',                   false,  OWNER_MUST_INITIATE
					211200,   OWNER,         OWNER_ID FAMILY_ID,   true,   bound responsible
					211200,   OWNER,         OWNER_ID,             true,   DOCUMENT_MISSING
					211200,   OWNER,         FAMILY_ID,            true,   DOCUMENT_MISSING
					211200,   OWNER,         '',                   true,   DOCUMENT_MISSING
					211200,   OWNER,         OWNER_ID FAMILY_ID,   false,  COMMITMENT_REQUIRED
					211200,   FAMILY_MEMBER, OWNER_ID FAMILY_ID,   true,   OWNER_MUST_INITIATE
					211200,   FAMILY_MEMBER, OWNER_ID,             false,  OWNER_MUST_INITIATE DOCUMENT_MISSING COMMITMENT_REQUIRED
					239900,   FAMILY_MEMBER, '',                   false,  binding.procedure
					""")
	void theProcedureIsKept(String region, Initiator starts, String papers, boolean signed, String answer) {
		Set<BindingPaper> shown = Arrays.stream(papers.split(" "))
			.filter((word) -> !word.isEmpty())
			.map(BindingPaper::valueOf)
			.collect(Collectors.toSet());
		BindingRequest request = new BindingRequest(book(region, DAY), SPOUSE, starts, shown, signed, false);
		assertThat(answer(request)).isEqualTo(answer);
	}

	@ParameterizedTest
	@EnumSource(BindingReason.Code.class)
	void eachReasonHasItsWords(BindingReason.Code code) {
		assertThat(new BindingReason(code, null).messageKey()).isEqualTo("family.refused." + code);
		for (String language : new String[] { "", "_en" }) {
			assertThat(BindingCheckTest.class.getResourceAsStream("/i18n/family" + language + ".properties"))
				.asString(UTF_8)
				.contains("family.refused." + code + "=");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "第二十条", "第十七条（一）", "第十七条（四）" })
	void aBindingStandsOnItsArticles(String article) {
		assertThat(BindingCheck.decide(whole(book("530900", DAY), SPOUSE)).citations())
			.anyMatch((citation) -> citation.article().equals(article));
	}

	@Test
	void aBookHasItsDigestOnEveryAnswer() {
		RuleBook lincang = book("530900", DAY);
		assertThat(BindingCheck.decide(whole(lincang, SPOUSE)).digest()).isEqualTo(lincang.digest());
		RuleBook xian = book("610100", DAY);
		BindingDecision unset = BindingCheck.decide(whole(xian, SPOUSE));
		assertThat(unset.digest()).isEqualTo(xian.digest());
		assertThat(unset.citations()).extracting((citation) -> citation.basis()).containsExactly("OQ-24", "OQ-02");
	}

	private static BindingRequest whole(RuleBook book, Candidate candidate) {
		return new BindingRequest(book, candidate, Initiator.OWNER, Set.of(BindingPaper.values()), true, false);
	}

	private static RuleBook book(String region, LocalDate day) {
		return BOOKS.on(new Region(region), day);
	}

	private static String answer(BindingRequest request) {
		BindingDecision decision = BindingCheck.decide(request);
		if (decision instanceof Allowed allowed) {
			return "bound" + (allowed.ownerAnswers() ? " responsible" : "");
		}
		if (decision instanceof Refused refused) {
			return refused.reasons().stream().map((reason) -> reason.code().name()).collect(Collectors.joining(" "));
		}
		return (decision instanceof ParameterNotSet unset) ? String.join(" ", unset.parameters()) : "proposed";
	}

}
