package org.gongji.casework;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.gongji.access.Actor;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.access.SignedIn;
import org.gongji.account.PersonalAccount.State;
import org.gongji.approval.ApprovalOutcome.Why;
import org.gongji.benefit.BenefitYears;
import org.gongji.benefit.CounterKey;
import org.gongji.benefit.YearCount;
import org.gongji.casework.CaseFacts.MergeAsked;
import org.gongji.casework.MergeFault.Kind;
import org.gongji.catalogue.ItemCategory;
import org.gongji.family.Binding;
import org.gongji.family.BindingId;
import org.gongji.family.Bindings;
import org.gongji.family.Relation;
import org.gongji.family.SharedMoney;
import org.gongji.files.Uploads;
import org.gongji.money.Money;
import org.gongji.person.CardNumber;
import org.gongji.person.Cards;
import org.gongji.person.CareFacts;
import org.gongji.person.Certificate;
import org.gongji.person.Certificates;
import org.gongji.person.Credentials;
import org.gongji.person.Enrolment;
import org.gongji.person.PersonId;
import org.gongji.person.Presentation;
import org.gongji.person.VoucherKind;
import org.gongji.provider.ProviderId;
import org.gongji.spending.Bought;
import org.gongji.spending.ClaimAnswer;
import org.gongji.spending.ManualClaims;
import org.gongji.spending.Problem;
import org.gongji.spending.Purchase;
import org.gongji.spending.SettlementOutcome;
import org.gongji.testing.AtOnce;
import org.gongji.testing.Town;
import org.gongji.testing.Visitors;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.casework.Applicants.HEILONGJIANG;
import static org.gongji.casework.Applicants.LINCANG;
import static org.gongji.casework.Applicants.clerk;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Two records of one person become one, with everything that hangs on them. */
abstract class MergeContract extends LateReturns {

	private static final LocalDate BORN = LocalDate.of(1960, 5, 6);

	private static final CounterKey ORDINARY = new CounterKey("ordinary", "");

	@Autowired
	private MergeChecks checks;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private Cases cases;

	@Autowired
	private CaseMaterials materials;

	@Autowired
	private SeenMerges merges;

	@Autowired
	private Uploads uploads;

	@Autowired
	private CareFacts care;

	@Autowired
	private ManualClaims claims;

	@Autowired
	private WebApplicationContext context;

	@Autowired
	private Certificates certificates;

	@Autowired
	private Credentials credentials;

	@Autowired
	private Cards cards;

	@Autowired
	private Bindings bindings;

	@Autowired
	private SharedMoney shared;

	@Autowired
	private BenefitYears years;

	@Test
	void theBalanceGoesToTheRecordThatIsKeptAndTheOtherOneEnds() {
		Two two = two("60.00", "12.34");
		Certificate old = this.certificates.of(List.of(two.ended())).get(two.ended()).certificate();
		CardNumber card = (CardNumber) CardNumber.read("E" + Town.digits(8));
		this.cards.issue(two.ended(), card, Town.START, this.clock.instant());
		Case one = prepared(two);
		assertThat(this.window.state(two.ended())).isEqualTo(State.FROZEN);
		assertThat(this.window.state(two.kept())).isEqualTo(State.OPEN);
		Case done = approved(one, Money.ofYuan("12.34"));
		assertThat(done.state()).isEqualTo(CaseState.DONE);
		assertThat(this.window.available(two.kept())).isEqualTo(Money.ofYuan("72.34"));
		assertThat(this.window.available(two.ended())).isEqualTo(Money.ZERO);
		assertThat(this.window.state(two.ended())).isEqualTo(State.CLOSED);
		assertThat(this.people.find(two.ended()).orElseThrow().mergedInto()).isEqualTo(two.kept());
		assertThat(this.people.byCertificate(old).orElseThrow().id()).isEqualTo(two.kept());
		assertThat(this.people.search(LINCANG, old)).singleElement()
			.extracting((found) -> found.person().id())
			.isEqualTo(two.kept());
		assertThat(this.credentials.present(VoucherKind.RESIDENT_ID_CARD, old.number(), null, this.clock.instant()))
			.isEqualTo(new Presentation.Refused(Presentation.Reason.RECORD_MERGED, null, 0));
		assertThat(this.credentials.present(VoucherKind.SOCIAL_SECURITY_CARD, card.text(), null, this.clock.instant()))
			.isEqualTo(new Presentation.Refused(Presentation.Reason.RECORD_MERGED, null, 0));
		assertThat(((SettlementOutcome.Wrong) buy(two.ended(), this.town.pharmacy(LINCANG))).problems())
			.extracting(Problem::kind)
			.containsExactly(Problem.Kind.RECORD_MERGED);
		assertThat(this.cases.around(two.kept())).extracting(Case::id).contains(one.id());
		assertThat(this.opening.open(clerk(LINCANG), LINCANG, two.ended(),
				new CaseFacts.CorrectionAsked(Complaint.values()[0], null, "不对"), RequestId.fresh()))
			.isInstanceOf(CaseOpened.NoAccount.class);
	}

	@Test
	void untilItIsDoneTheOtherPersonReadsNoPapersAndLaterNobodySeesBalances() throws Exception {
		Two two = two("60.00", "12.34");
		Case bare = this.window.bare(LINCANG, two.ended(), new MergeAsked(two.kept()));
		UUID theirs = brought(bare, clerk(LINCANG));
		UUID mine = brought(bare, member(two.kept()).actor());
		assertThat(read(two.kept(), bare, theirs)).isEqualTo(404);
		assertThat(read(two.kept(), bare, mine)).isEqualTo(200);
		assertThat(read(two.ended(), bare, theirs)).isEqualTo(200);
		this.window.show(bare);
		assertThat(this.merges.of(this.window.now(bare)).atWork()).isTrue();
		Case one = ((CaseOutcome.Done) this.desk.prepare(clerk(LINCANG), LINCANG, bare.id(),
				this.window.now(bare).version()))
			.now();
		approved(one, Money.ofYuan("12.34"));
		assertThat(read(two.kept(), bare, theirs)).as("it is the same person").isEqualTo(200);
		assertThat(this.merges.of(this.window.now(bare)).atWork()).isFalse();
		Two others = two("60.00", "12.34");
		Case refused = this.window.bare(LINCANG, others.ended(), new MergeAsked(others.kept()));
		UUID stays = brought(refused, clerk(LINCANG));
		this.desk.refuse(clerk(LINCANG), LINCANG, refused.id(), this.window.now(refused).version(), "不是同一个人", "两份身份证");
		assertThat(read(others.kept(), refused, stays)).isEqualTo(404);
	}

	@Test
	void theStatementOfTheEarlierRecordIsTheOwnersAlone() throws Exception {
		Two two = two("60.00", "12.34");
		String path = "/my/statement/earlier/" + this.accounts.of(two.ended()).orElseThrow().id().value();
		assertThat(status(two.kept(), path)).as("not yet one").isEqualTo(404);
		approved(prepared(two), Money.ofYuan("12.34"));
		assertThat(status(two.kept(), path)).isEqualTo(200);
		assertThat(status(this.window.owner(LINCANG, "1.00"), path)).isEqualTo(404);
		assertThat(status(two.kept(), "/my/statement/earlier/" + UUID.randomUUID())).isEqualTo(404);
	}

	private int status(PersonId who, String path) throws Exception {
		return Visitors.pages(this.context)
			.perform(get(path).with(Visitors.as(member(who))))
			.andReturn()
			.getResponse()
			.getStatus();
	}

	@Test
	void aDayOnWhichOnlyTheEndedRecordTookPartCountsByIt() {
		Two two = two("60.00", "12.34");
		LocalDate later = Town.START.plusDays(20);
		LocalDate day = Town.START.plusDays(9);
		this.jdbc.sql("update person_status set from_day = ? where person_id = ?")
			.params(later, two.kept().value())
			.update();
		assertThat(this.care.on(two.kept(), day).enrolment()).isEmpty();
		approved(prepared(two), Money.ofYuan("12.34"));
		assertThat(this.care.on(two.kept(), day).enrolment()).isPresent()
			.isEqualTo(this.care.on(two.ended(), day).enrolment());
		assertThat(this.care.on(two.kept(), Town.START.minusYears(90)).enrolment()).isEmpty();
		assertThat(this.claims.unread(two.kept(), LINCANG, day)).isInstanceOfSatisfying(ClaimAnswer.Impossible.class,
				(answer) -> assertThat(answer.why()).isEqualTo(ClaimAnswer.Why.NOT_READ));
	}

	private UUID brought(Case one, Actor by) {
		Set<UUID> before = brought(one);
		this.materials.bring(by, one, "identity_card", "identity_card",
				this.uploads.store("照片.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3 }), false,
				RequestId.fresh());
		Set<UUID> after = brought(one);
		after.removeAll(before);
		return after.iterator().next();
	}

	private Set<UUID> brought(Case one) {
		return this.materials.of(one)
			.stream()
			.flatMap((line) -> line.brought().stream())
			.map(BroughtMaterial::id)
			.collect(Collectors.toSet());
	}

	/** What a member is answered who asks for a file; the page names it only then. */
	private int read(PersonId who, Case one, UUID material) throws Exception {
		MockMvc mvc = Visitors.pages(this.context);
		String page = mvc.perform(get("/my/cases/" + one.id().value()).with(Visitors.as(member(who))))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String path = "/my/cases/" + one.id().value() + "/materials/" + material + "/file";
		int status = mvc.perform(get(path).with(Visitors.as(member(who)))).andReturn().getResponse().getStatus();
		assertThat(page.contains(path)).isEqualTo(status == 200 && this.window.now(one).closedAt() == null);
		return status;
	}

	private static SignedIn member(PersonId who) {
		return new SignedIn(UUID.randomUUID(), "member-" + who.value(), "测", Role.MEMBER, LINCANG.code(), who.value());
	}

	@Test
	void twoPeopleAndThePapersAreNeeded() {
		Two two = two("60.00", "12.34");
		Case bare = this.window.bare(LINCANG, two.ended(), new MergeAsked(two.kept()));
		Actor by = clerk(LINCANG);
		assertThat(this.desk.prepare(by, LINCANG, bare.id(), bare.version())).isInstanceOf(CaseOutcome.Unfit.class);
		this.window.show(bare);
		Case one = ((CaseOutcome.Done) this.desk.prepare(by, LINCANG, bare.id(), this.window.now(bare).version()))
			.now();
		assertThat(this.desk.approve(by, LINCANG, one.id(), one.version(), Money.ofYuan("12.34")))
			.isEqualTo(new CaseOutcome.Refused(Why.SAME_PERSON));
		assertThat(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("12.33")))
			.isEqualTo(new CaseOutcome.Refused(Why.CONTENT_CHANGED));
		this.jdbc.sql("update personal_account set state = 'frozen' where person_id = ?")
			.param(two.kept().value())
			.update();
		assertThat(this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(), Money.ofYuan("12.34")))
			.isInstanceOf(CaseOutcome.Decided.class);
		assertThat(this.people.find(two.ended()).orElseThrow().merged()).isFalse();
		assertThat(this.window.available(two.ended())).isEqualTo(Money.ofYuan("12.34"));
		this.jdbc.sql("update personal_account set state = 'open' where person_id = ?")
			.param(two.kept().value())
			.update();
		assertThat(this.desk.withdraw(clerk(LINCANG), LINCANG, one.id(), one.version(), "不是同一个人"))
			.isInstanceOf(CaseOutcome.Done.class);
		assertThat(this.window.state(two.ended())).isEqualTo(State.OPEN);
	}

	@Test
	void whatIsOpenOrDiffersIsSaid() {
		Two two = two("1.00", "2.00");
		assertThat(faults(two)).isEmpty();
		assertThat(faults(new Two(two.kept(), two.kept()))).containsExactly(Kind.SAME);
		assertThat(faults(new Two(two.kept(), this.town.personWith(HEILONGJIANG, "1.00"))))
			.containsExactly(Kind.OTHER_REGION);
		this.jdbc.sql("update person set name = '别的人', birthday = ? where id = ?")
			.params(BORN.plusDays(1), two.ended().value())
			.update();
		assertThat(faults(two)).containsExactly(Kind.NAME, Kind.BIRTHDAY);
		assertThat(
				this.opening.open(clerk(LINCANG), LINCANG, two.ended(), new MergeAsked(two.kept()), RequestId.fresh()))
			.isInstanceOf(CaseOpened.Decided.class);
		assertThat(this.window.state(two.ended())).isEqualTo(State.OPEN);
		Two bound = two("1.00", "2.00");
		this.town.bind(bound.kept(), bound.ended(), Relation.SIBLING, Town.START);
		assertThat(faults(bound)).containsExactly(Kind.BOUND);
		Two busy = two("1.00", "2.00");
		this.window.bare(LINCANG, busy.kept(), Applicants.transfer(Choice.TRANSFER));
		assertThat(faults(busy)).containsExactly(Kind.NO_ACCOUNT, Kind.CASES);
		assertThat(faults(new Two(busy.ended(), busy.kept()))).containsExactly(Kind.FROZEN, Kind.CASES);
		Two dead = two("1.00", "2.00");
		this.transaction.executeWithoutResult((status) -> this.people.died(dead.kept(), Town.START, Actor.SYSTEM));
		assertThat(faults(dead)).containsExactly(Kind.DEAD, Kind.NO_ACCOUNT);
		Two merged = two("1.00", "2.00");
		approved(prepared(merged), Money.ofYuan("2.00"));
		assertThat(faults(merged)).containsExactly(Kind.MERGED);
	}

	@Test
	void aRecordWithoutAnAccountIsMergedTooAndEarlierOnesFollow() {
		Two two = two("60.00", "1.00");
		PersonId third = this.town.personWith(LINCANG, Enrolment.residentScheme(), "0.00");
		born(third);
		Case first = approved(prepared(new Two(two.ended(), third)), Money.ZERO);
		Case second = approved(prepared(two), Money.ofYuan("1.00"));
		assertThat(this.people.find(third).orElseThrow().mergedInto()).isEqualTo(two.kept());
		assertThat(this.cases.around(two.kept())).as("of the whole chain")
			.extracting(Case::id)
			.containsExactly(second.id(), first.id());
	}

	@Test
	void bindingsGoOnAndTheSameRelativeIsBoundOnce() {
		Two two = two("60.00", "12.34");
		PersonId both = this.town.personWith(LINCANG, "0.00");
		PersonId child = this.town.personWith(LINCANG, "0.00");
		PersonId owner = this.town.personWith(LINCANG, "9.00");
		this.town.bind(two.kept(), both, Relation.SPOUSE, Town.START.plusDays(9));
		this.town.bind(two.ended(), both, Relation.SPOUSE, Town.START);
		this.town.bind(two.ended(), child, Relation.CHILD, Town.START);
		this.town.bind(owner, two.ended(), Relation.PARENT, Town.START);
		BindingId earlier = live(two.ended(), both);
		BindingId later = live(two.kept(), both);
		BindingId moving = live(two.ended(), child);
		YearMonth month = YearMonth.now(this.clock);
		this.transaction.executeWithoutResult(
				(status) -> this.shared.use(List.of(new SharedMoney.Use(earlier, Money.ofYuan("3.00")),
						new SharedMoney.Use(later, Money.ofYuan("4.00"))), month));
		approved(prepared(two), Money.ofYuan("12.34"));
		assertThat(live(two.kept(), both)).isEqualTo(earlier);
		assertThat(this.bindings.find(later).map(Binding::endedOn)).contains(LocalDate.now(this.clock));
		assertThat(this.jdbc.sql("select used_fen from binding where id = ?")
			.param(earlier.value())
			.query(Long.class)
			.single()).isEqualTo(700);
		assertThat(live(two.kept(), child)).isEqualTo(moving);
		assertThat(this.bindings.history(moving)).hasSize(2);
		assertThat(live(owner, two.kept())).isNotNull();
	}

	@Test
	void theCountersOfTheYearAreAddedUp() {
		Two two = two("60.00", "12.34");
		count(two.kept(), 2026, "100.00", "30.00");
		count(two.ended(), 2026, "50.00", "20.00");
		count(two.ended(), 2025, "7.00", "0.00");
		approved(prepared(two), Money.ofYuan("12.34"));
		assertThat(this.years.read(two.kept(), LINCANG, 2026).of(ORDINARY)).isEqualTo(yuan("150.00", "50.00"));
		assertThat(this.years.read(two.kept(), LINCANG, 2025).of(ORDINARY)).isEqualTo(yuan("7.00", "0.00"));
		assertThat(this.years.read(two.ended(), LINCANG, 2026).of(ORDINARY)).isEqualTo(YearCount.NOTHING);
		assertThat(this.years.differences()).isEmpty();
	}

	@Test
	void whatIsGivenBackLaterGoesToTheAccountThatIsKept() {
		Bill bill = bill(LINCANG);
		PersonId kept = this.town.personWith(LINCANG, "5.00");
		born(bill.owner());
		born(kept);
		Case one = approved(prepared(new Two(kept, bill.owner())), Money.ofYuan("60.00"));
		reversed(ask(bill));
		assertThat(prepare(one, BACK)).isInstanceOf(LaterOutcome.Done.class);
		assertThat(approve(one, BACK)).isInstanceOf(LaterOutcome.Done.class);
		assertThat(this.window.available(kept)).isEqualTo(Money.ofYuan("105.01"));
		assertThat(this.window.available(bill.owner())).isEqualTo(Money.ZERO);
	}

	@Test
	void twoWhoApproveAndAPurchaseAtTheSameMomentLoseNothing() throws Exception {
		for (int time = 0; time < 5; time++) {
			Two two = two("100.00", "12.34");
			PersonId child = this.town.personWith(LINCANG, "0.00");
			this.town.bind(two.kept(), child, Relation.CHILD, Town.START);
			ProviderId shop = this.town.pharmacy(LINCANG);
			Case one = prepared(two);
			Callable<Object> approve = () -> this.desk.approve(clerk(LINCANG), LINCANG, one.id(), one.version(),
					Money.ofYuan("12.34"));
			List<Object> answers = AtOnce
				.atOnce(List.of(approve, () -> buy(child, shop), approve, () -> buy(two.kept(), shop)));
			assertThat(answers).filteredOn(CaseOutcome.Done.class::isInstance).hasSize(1);
			assertThat(answers).filteredOn(CaseOutcome.Overtaken.class::isInstance).hasSize(1);
			assertThat(answers).filteredOn(SettlementOutcome.Settled.class::isInstance).hasSize(2);
			assertThat(this.window.available(two.kept())).isEqualTo(Money.ofYuan("32.32"));
		}
	}

	private SettlementOutcome buy(PersonId patient, ProviderId shop) {
		Bought drug = new Bought(1, this.town.item(ItemCategory.DRUG, (String) null), 1, BACK, List.of());
		return this.spending.settle(new Purchase(RequestId.fresh(), shop, patient, VoucherKind.E_VOUCHER, patient,
				LocalDate.now(this.clock), List.of(drug), null), Town.cashier(LINCANG));
	}

	private Two two(String kept, String ended) {
		Two two = new Two(this.town.personWith(LINCANG, kept), this.town.personWith(LINCANG, ended));
		born(two.kept());
		born(two.ended());
		return two;
	}

	private void born(PersonId person) {
		this.jdbc.sql("update person set birthday = ? where id = ?").params(BORN, person.value()).update();
	}

	private Case prepared(Two two) {
		return this.window.prepared(LINCANG, two.ended(), new MergeAsked(two.kept()));
	}

	private List<Kind> faults(Two two) {
		return this.checks.faults(LINCANG, two.ended(), two.kept()).stream().map(MergeFault::kind).toList();
	}

	private BindingId live(PersonId owner, PersonId member) {
		return new BindingId(this.jdbc.sql("select id from binding where live_pair = ?")
			.param(owner + ":" + member)
			.query(UUID.class)
			.single());
	}

	private void count(PersonId person, int year, String deductible, String fund) {
		this.transaction.executeWithoutResult((status) -> this.years.move(this.years.hold(person, LINCANG, year),
				RequestId.fresh(), Map.of(ORDINARY, yuan(deductible, fund))));
	}

	private static YearCount yuan(String deductible, String fund) {
		return new YearCount(Money.ofYuan(deductible), Money.ofYuan(fund));
	}

	/** The record that is kept, and the one that is to end. */
	private record Two(PersonId kept, PersonId ended) {

	}

}
