package org.gongji.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.rules.ParameterOutcome.Done;
import org.gongji.rules.ParameterOutcome.OtherContent;
import org.gongji.rules.ParameterOutcome.Problem;
import org.gongji.rules.ParameterOutcome.ReasonNeeded;
import org.gongji.rules.ParameterOutcome.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a value would do before it holds, and what its scan has to be. */
abstract class DraftsCases {

	private static final Region XIAN = new Region("610100");

	private static final Region LINCANG = new Region("530900");

	private static final byte[] SCAN = "%PDF-1.7\nx".getBytes(StandardCharsets.UTF_8);

	@Autowired
	Parameters parameters;

	@Autowired
	ParameterRecords records;

	@Autowired
	Drafts drafts;

	@Autowired
	Replays replays;

	@Autowired
	PolicyKinds kinds;

	@Autowired
	RuleBooks books;

	@Autowired
	BureauActs acts;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			# ratios of Xi'an                                             | findings
			3.employee=0.50, 3.retiree=0.55                               | -
			3.employee=0.49, 3.retiree=0.55                               | RATIO_BELOW_FLOOR
			3.employee=0.499999, 3.retiree=0.55                           | RATIO_BELOW_FLOOR
			3.employee=0.55, 3.retiree=0.50                               | RETIREE_NOT_FAVOURED
			3.employee=0.55, 3.retiree=0.49                               | RATIO_BELOW_FLOOR RETIREE_NOT_FAVOURED
			1.employee=0.50, 1.retiree=0.55, 3.employee=0.60, 3.retiree=0.65 | PRIMARY_NOT_FAVOURED
			1.employee=0.60, 1.retiree=0.65, 3.employee=0.60, 3.retiree=0.65 | -
			""")
	void theDocumentsFloorRefusesAndItsFavoursWarn(String ratios, String findings) {
		for (LocalDate from : List.of(LocalDate.of(2001, 1, 1), LocalDate.of(2092, 1, 1))) {
			ParameterEntry entry = entry("pooled.ratio", ratios, from);
			List<String> codes = this.drafts.findings(XIAN, entry).stream().map(ValueGuard.Finding::code).toList();
			assertThat(String.join(" ", codes)).isEqualTo((findings != null) ? findings : "");
			ParameterOutcome outcome = this.parameters.prepareInvented(officer(XIAN), XIAN, entry, RequestId.fresh());
			if (codes.contains("RATIO_BELOW_FLOOR")) {
				assertThat(outcome)
					.isEqualTo(new Unfit(List.of(new Problem("value", "rules.finding.RATIO_BELOW_FLOOR"))));
			}
			else {
				assertThat(outcome).isInstanceOf(Done.class);
			}
		}
	}

	@Test
	void whatChangesDecidedResultsNeedsAReasonThatStays() {
		ParameterEntry entry = entry("account.covers", "in_policy_only", LocalDate.of(2023, 1, 1));
		Replay replay = this.drafts.replay(LINCANG, entry);
		assertThat(replay.changed()).isNotEmpty().allMatch((line) -> line.region().equals("lincang"));
		assertThat(replay.failed()).isEmpty();
		ParameterId id = done(this.parameters.prepareInvented(officer(LINCANG), LINCANG, entry, RequestId.fresh()));
		Actor second = officer(LINCANG);
		for (String none : new String[] { "", "  ", null }) {
			assertThat(this.parameters.approve(second, LINCANG, id, none))
				.isEqualTo(new ReasonNeeded(replay.changed().size()));
		}
		assertThat(this.records.find(LINCANG, id).orElseThrow().waiting()).isTrue();
		assertThat(this.parameters.approve(second, LINCANG, id, "长".repeat(501)))
			.isInstanceOf(ParameterOutcome.Refused.class);
		try {
			assertThat(this.parameters.approve(second, LINCANG, id, " 省里要求 ")).isEqualTo(new Done(id));
			assertThat(this.records.find(LINCANG, id).orElseThrow().approval().remark()).isEqualTo("省里要求");
			assertThat(this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
				.param(id.value())
				.query(String.class)
				.list()).endsWith("approval.approved", "parameter.changes_decided");
		}
		finally {
			this.jdbc.sql("delete from bureau_parameter where id = ?").param(id.value()).update();
			this.acts.refresh();
		}
	}

	@Test
	void whatWasOpenIsDecidedWithoutAReason() {
		ParameterEntry entry = entry("account.payment_order", "user, authoriser, cash", LocalDate.of(2023, 1, 1));
		Replay replay = this.drafts.replay(new Region("620800"), entry);
		assertThat(replay.decided()).isNotEmpty();
		assertThat(replay.changed()).isEmpty();
	}

	/** By the documents alone every shipped case ends as it says. */
	@Test
	void theShippedCasesRunQuickly() {
		run();
		long start = System.nanoTime();
		Replay replay = run();
		long millis = (System.nanoTime() - start) / 1_000_000;
		assertThat(replay.lines()).hasSize(366);
		assertThat(replay.failed()).isEmpty();
		assertThat(replay.unexpected()).extracting(Replay.Line::id).isEmpty();
		assertThat(millis).as("732 decisions in ms").isLessThan(5000);
		System.out.println("replay of the shipped cases " + millis + " ms");
	}

	private Replay run() {
		List<PolicyCase.Kind> kinds = this.kinds.on(LocalDate.of(2026, 1, 1));
		RuleFiles.Library library = this.books.library();
		return Replay.of(this.replays.shipped(), new CaseRunner(kinds, library, List.of()),
				new CaseRunner(kinds, library, List.of()));
	}

	@Test
	void aScanIsAskedForAndStandsInWhatIsApproved() {
		ParameterEntry entry = entry("pooled.cap", "5000.00", LocalDate.of(2093, 1, 1));
		assertThat(this.parameters.prepare(officer(XIAN), XIAN, entry, new Scan("", new byte[0]), RequestId.fresh()))
			.isEqualTo(new Unfit(List.of(new Problem("scan", "files.fault.EMPTY"))));
		RequestId request = RequestId.fresh();
		ParameterId id = done(this.parameters.prepare(officer(XIAN), XIAN, entry, new Scan("a.pdf", SCAN), request));
		assertThat(this.parameters.prepare(officer(XIAN), XIAN, entry, new Scan("a.pdf", SCAN), request))
			.isEqualTo(new Done(id));
		byte[] other = "%PDF-1.7\ny".getBytes(StandardCharsets.UTF_8);
		assertThat(this.parameters.prepare(officer(XIAN), XIAN, entry, new Scan("a.pdf", other), request))
			.isEqualTo(new OtherContent());
		assertThat(this.records.find(XIAN, id).orElseThrow().invented()).isFalse();
		this.jdbc.sql("update uploaded_file set digest = ? where id = ?")
			.params("0".repeat(64), this.records.find(XIAN, id).orElseThrow().scan().id().value())
			.update();
		assertThat(this.parameters.approve(officer(XIAN), XIAN, id, ""))
			.isEqualTo(new ParameterOutcome.Refused(org.gongji.approval.ApprovalOutcome.Why.CONTENT_CHANGED));
		this.parameters.giveBack(officer(XIAN), XIAN, id, "试完");
	}

	private static ParameterId done(ParameterOutcome outcome) {
		assertThat(outcome).isInstanceOf(Done.class);
		return ((Done) outcome).id();
	}

	private static ParameterEntry entry(String key, String value, LocalDate from) {
		return new ParameterEntry(key, value, from, "试" + UUID.randomUUID(), "", "", "");
	}

	private static Actor officer(Region region) {
		return new Actor("bureau-" + UUID.randomUUID(), Role.BUREAU, region);
	}

}
