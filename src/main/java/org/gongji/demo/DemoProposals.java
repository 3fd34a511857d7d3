package org.gongji.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

import javax.imageio.ImageIO;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.access.Role;
import org.gongji.family.BindingPaper;
import org.gongji.family.CommitmentPaper;
import org.gongji.family.Commitments;
import org.gongji.family.Drafted;
import org.gongji.family.Proposal;
import org.gongji.family.ProposalId;
import org.gongji.family.Proposals;
import org.gongji.family.Proposing;
import org.gongji.family.Relation;
import org.gongji.family.Signing;
import org.gongji.family.Statement;
import org.gongji.files.Uploads;
import org.gongji.person.Certificate;
import org.gongji.person.PersonId;
import org.gongji.person.PersonName;
import org.gongji.person.Province;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * In the regions whose procedure the demo sets the retiree has asked the worker to share
 * the retiree's account, and the worker has not answered.
 */
@Component
@Profile("demo")
class DemoProposals {

	private static final Set<String> WHERE = Set.of("xian", "heilongjiang", "pingliang");

	private final DemoClock clock;

	private final Proposing proposing;

	private final Proposals proposals;

	private final Commitments commitments;

	private final CommitmentPaper letters;

	private final Uploads uploads;

	DemoProposals(DemoClock clock, Proposing proposing, Proposals proposals, Commitments commitments,
			CommitmentPaper letters, Uploads uploads) {
		this.clock = clock;
		this.proposing = proposing;
		this.proposals = proposals;
		this.commitments = commitments;
		this.letters = letters;
		this.uploads = uploads;
	}

	/** Nothing where the document itself says how relatives are bound. */
	void ask(DemoRegion region, LocalDate day) {
		Region place = region.card().region();
		if (!WHERE.contains(region.card().name())) {
			return;
		}
		this.clock.goTo(day, LocalTime.of(19, 0));
		PersonId owner = region.retiree().id();
		DemoRegion.Resident child = region.worker();
		Actor actor = new Actor("retiree." + region.card().name(), Role.MEMBER, place);
		Drafted drafted = this.proposing.draft(owner,
				new Statement(new PersonName(child.name()), Certificate.of(child.number()), child.number().birthday(),
						Relation.CHILD, true, Province.of(place)),
				new RequestId("demo-proposal-" + place.code()), actor);
		send(((Drafted.Kept) drafted).id(), owner, actor);
	}

	private void send(ProposalId id, PersonId owner, Actor actor) {
		for (BindingPaper paper : BindingPaper.values()) {
			this.proposing.show(id, owner, paper, this.uploads.store(paper.word() + ".png", picture()), actor);
		}
		Proposal proposal = this.proposals.ofOwner(owner, id).orElseThrow();
		this.commitments.sign(id, owner, this.letters.of(proposal, Signing.PASSWORD, Locale.SIMPLIFIED_CHINESE), actor);
		this.proposing.send(id, owner, null, actor);
	}

	/** An empty picture: nobody's certificate. */
	private static byte[] picture() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(86, 54, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
