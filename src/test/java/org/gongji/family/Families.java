package org.gongji.family;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.files.Uploads;
import org.gongji.person.Certificate;
import org.gongji.person.Enrolment;
import org.gongji.person.IdentityNumber;
import org.gongji.person.NewPerson;
import org.gongji.person.People;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.PersonStatus;
import org.gongji.person.Province;

import org.springframework.boot.test.context.TestComponent;

/** Invents families for tests: owners, relatives, and what owners state of them. */
@TestComponent
public class Families {

	public static final Region LINCANG = new Region("530900");

	public static final Region TIELING = new Region("211200");

	public static final Region HEILONGJIANG = new Region("239900");

	private static final byte[] PICTURE = "\u00FF\u00D8\u00FF\u00E0 a picture".getBytes(StandardCharsets.ISO_8859_1);

	private final People people;

	private final Proposing proposing;

	private final Proposals proposals;

	private final Commitments commitments;

	private final CommitmentPaper letters;

	private final Uploads uploads;

	Families(People people, Proposing proposing, Proposals proposals, Commitments commitments, CommitmentPaper letters,
			Uploads uploads) {
		this.people = people;
		this.proposing = proposing;
		this.proposals = proposals;
		this.commitments = commitments;
		this.letters = letters;
		this.uploads = uploads;
	}

	/** The day in the zone of the business. */
	public static LocalDate today() {
		return LocalDate.now(ZoneId.of("Asia/Shanghai"));
	}

	public static Actor member(Region region) {
		return new Actor("member", Role.MEMBER, region);
	}

	/** An identity number of somebody born on that day, never used before. */
	public static IdentityNumber number(LocalDate born) {
		String first17 = "99%04d%s%03d".formatted(ThreadLocalRandom.current().nextInt(10_000),
				born.format(DateTimeFormatter.BASIC_ISO_DATE), ThreadLocalRandom.current().nextInt(1000));
		return new IdentityNumber(first17 + IdentityNumber.checkDigit(first17));
	}

	public static IdentityNumber born(int year) {
		return number(LocalDate.of(year, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(360)));
	}

	/** Somebody whom the register knows, insured where the region lies. */
	public PersonId known(Region region, String name, IdentityNumber number) {
		return this.people
			.register(NewPerson.of(region, new PersonName(name), number, null,
					Enrolment.employeeScheme(PersonStatus.EMPLOYEE), LocalDate.of(2023, 1, 1)))
			.id();
	}

	/** An owner of the region, born in 1980. */
	public PersonId owner(Region region) {
		return known(region, "测试户主", born(1980));
	}

	/** Stated as insured in the province of that region. */
	public static Statement stated(String name, IdentityNumber number, Relation relation, Region insuredIn) {
		return new Statement(new PersonName(name), Certificate.of(number), number.birthday(), relation, true,
				Province.of(insuredIn));
	}

	public ProposalId draft(PersonId owner, Statement stated) {
		return ((Drafted.Kept) this.proposing.draft(owner, stated, RequestId.fresh(), member(LINCANG))).id();
	}

	/** Shows both papers and signs, as Tieling asks. */
	public void prepare(ProposalId id, PersonId owner) {
		for (BindingPaper paper : BindingPaper.values()) {
			this.proposing.show(id, owner, paper, this.uploads.store("a.jpg", PICTURE), member(TIELING));
		}
		sign(id, owner);
	}

	public void sign(ProposalId id, PersonId owner) {
		Proposal proposal = this.proposals.ofOwner(owner, id).orElseThrow();
		this.commitments.sign(id, owner, this.letters.of(proposal, Signing.PASSWORD, Locale.SIMPLIFIED_CHINESE),
				member(TIELING));
	}

	/** A proposal in Tieling that waits for the relative. */
	public ProposalId waiting(PersonId owner, Statement stated) {
		ProposalId id = draft(owner, stated);
		prepare(id, owner);
		Sent sent = this.proposing.send(id, owner, Boolean.FALSE, member(TIELING));
		if (!(sent instanceof Sent.Waiting)) {
			throw new IllegalStateException("Not waiting but " + sent);
		}
		return id;
	}

}
