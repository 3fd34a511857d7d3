package org.gongji.casework;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.casework.MaterialLine.State;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.notice.Inbox;
import org.gongji.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.casework.Applicants.TIELING;
import static org.gongji.casework.Applicants.clerk;

/** What was brought to a case, and how the window looks through it. */
abstract class CaseMaterialsContract {

	private static final byte[] PHOTO = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3 };

	private static final Actor CLERK = clerk(TIELING);

	@Autowired
	private Applicants window;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseMaterials materials;

	@Autowired
	private Uploads uploads;

	@Autowired
	private Inbox inbox;

	@Autowired
	private JdbcClient jdbc;

	private PersonId owner;

	private Case one;

	@BeforeEach
	void aCaseOfSomebodyWhoLivesElsewhere() {
		this.owner = this.window.ownerElsewhere(TIELING, "812.35");
		this.one = this.window.bare(TIELING, this.owner, Applicants.livingElsewhere());
	}

	@AfterEach
	void balanced() {
		this.window.assertBalanced();
	}

	@Test
	void theListIsThatOfThePublicPageUntilEverythingWasSeen() {
		assertThat(this.materials.missing(this.one)).extracting((need) -> need.material().code())
			.containsExactlyInAnyOrder("application", "identity_card", "bank_account", "filing_record",
					"no_direct_settlement");
		this.window.show(this.one);
		assertThat(this.materials.missing(this.one)).isEmpty();
	}

	@Test
	void anotherPaperMayTakeThePlaceOfTheOneAskedFor() {
		assertThat(seen(Map.of("identity_card", "temporary_identity_card"))).isEqualTo(MaterialOutcome.DONE);
		assertThat(line("identity_card").state()).isEqualTo(State.MET);
		assertThat(line("identity_card").brought()).singleElement()
			.satisfies((brought) -> assertThat(brought.code()).isEqualTo("temporary_identity_card"))
			.satisfies((brought) -> assertThat(brought.insteadOf()).isEqualTo("identity_card"));
		assertThat(seen(Map.of("bank_account", "judgment"))).isEqualTo(MaterialOutcome.NOT_ASKED_FOR);
		assertThat(seen(Map.of("death_certificate", "death_certificate"))).isEqualTo(MaterialOutcome.NOT_ASKED_FOR);
		assertThat(seen(Map.of("identity_card", "identity_card"))).isEqualTo(MaterialOutcome.DONE);
		assertThat(line("identity_card").brought()).as("seen once").hasSize(1);
	}

	@Test
	void aPhotoWaitsIsRefusedWithAReasonAndBroughtAgain() {
		RequestId request = RequestId.fresh();
		Actor member = new Actor("member", Role.MEMBER, TIELING);
		StoredFile file = photo();
		assertThat(bring(member, "bank_account", file, request)).isEqualTo(MaterialOutcome.DONE);
		assertThat(bring(member, "bank_account", photo(), request)).as("the same request")
			.isEqualTo(MaterialOutcome.DONE);
		BroughtMaterial brought = line("bank_account").brought().get(0);
		assertThat(line("bank_account").state()).isEqualTo(State.WAITING);
		assertThat(line("bank_account").brought()).hasSize(1);
		assertThat(this.materials.open(CLERK, this.one, brought.id()).content()).isEqualTo(PHOTO);
		assertThat(this.materials.refuse(CLERK, this.one, brought.id(), " ")).isEqualTo(MaterialOutcome.REASON_MISSING);
		assertThat(this.materials.refuse(CLERK, this.one, brought.id(), "长".repeat(201)))
			.isEqualTo(MaterialOutcome.REASON_MISSING);
		assertThat(this.materials.refuse(CLERK, this.one, brought.id(), "照片看不清")).isEqualTo(MaterialOutcome.DONE);
		assertThat(line("bank_account").state()).isEqualTo(State.REFUSED);
		assertThat(this.inbox.page(this.owner.value(), null, Locale.SIMPLIFIED_CHINESE).messages().get(0).title())
			.contains("要补材料");
		assertThat(bring(member, "bank_account", photo(), RequestId.fresh())).isEqualTo(MaterialOutcome.DONE);
		assertThat(line("bank_account").state()).isEqualTo(State.WAITING);
		BroughtMaterial again = line("bank_account").brought().get(1);
		assertThat(this.materials.accept(CLERK, this.one, again.id())).isEqualTo(MaterialOutcome.DONE);
		assertThat(line("bank_account").met()).isTrue();
	}

	@Test
	void aCaseTakesSoManyFilesAndNoMore() {
		for (int at = 0; at < this.materials.filesAtMost(); at++) {
			assertThat(bring(CLERK, "filing_record", photo(), RequestId.fresh())).isEqualTo(MaterialOutcome.DONE);
		}
		assertThat(bring(CLERK, "filing_record", photo(), RequestId.fresh())).isEqualTo(MaterialOutcome.TOO_MANY);
		assertThat(seen(Map.of("filing_record", "filing_record"))).as("paper needs no file")
			.isEqualTo(MaterialOutcome.DONE);
	}

	@Test
	void theMaterialsOfACaseThatWasHandedOverStandAsTheyAre() {
		this.window.show(this.one);
		this.jdbc.sql("update casework_case set state = 'PREPARED' where id = ?").param(this.one.id().value()).update();
		BroughtMaterial brought = line("bank_account").brought().get(0);
		assertThat(bring(CLERK, "bank_account", photo(), RequestId.fresh())).isEqualTo(MaterialOutcome.NOT_AT_WORK);
		assertThat(this.materials.refuse(CLERK, this.one, brought.id(), "晚了")).isEqualTo(MaterialOutcome.NOT_AT_WORK);
		assertThat(seen(Map.of())).isEqualTo(MaterialOutcome.NOT_AT_WORK);
		this.jdbc.sql("update casework_case set state = 'OPEN' where id = ?").param(this.one.id().value()).update();
	}

	@Test
	void anApplicationOnLineNeedsNoFormOnPaper() {
		PersonId another = this.window.ownerElsewhere(TIELING, "5.00");
		Case online = ((CaseOpened.Opened) this.opening.open(new Actor("member", Role.MEMBER, TIELING), TIELING,
				another, Applicants.livingElsewhere(), RequestId.fresh()))
			.now();
		assertThat(this.materials.missing(online)).extracting((need) -> need.material().code())
			.doesNotContain("application")
			.contains("identity_card");
	}

	@Test
	void whatIsOfAnotherCaseIsNotFoundHere() {
		Case other = this.window.bare(TIELING, this.window.ownerElsewhere(TIELING, "5.00"),
				Applicants.livingElsewhere());
		bring(CLERK, "bank_account", photo(), RequestId.fresh());
		UUID id = line("bank_account").brought().get(0).id();
		assertThatThrownBy(() -> this.materials.accept(CLERK, other, id)).isInstanceOf(MissingRow.class);
		assertThatThrownBy(() -> this.materials.open(CLERK, other, id)).isInstanceOf(MissingRow.class);
	}

	private MaterialOutcome seen(Map<String, String> papers) {
		return this.materials.seen(CLERK, this.one, papers);
	}

	private MaterialOutcome bring(Actor by, String code, StoredFile file, RequestId request) {
		return this.materials.bring(by, this.one, code, code, file, false, request);
	}

	private StoredFile photo() {
		return this.uploads.store("照片.jpg", PHOTO);
	}

	private MaterialLine line(String code) {
		List<MaterialLine> lines = this.materials.of(this.one);
		return lines.stream().filter((line) -> line.need().material().code().equals(code)).findFirst().orElseThrow();
	}

}
