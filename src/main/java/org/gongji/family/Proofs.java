package org.gongji.family;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.Behalf;
import org.gongji.access.MissingRow;
import org.gongji.access.Role;
import org.gongji.audit.Audit;
import org.gongji.family.Proof.Ground;
import org.gongji.family.Proof.Subject;
import org.gongji.person.Person;
import org.gongji.person.PersonId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a binding was verified, and what its owner only declared (申报、核实): nothing is
 * refused for want of a proof, since no document asks for one (OQ-03).
 */
@Component
public class Proofs {

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	Proofs(JdbcClient jdbc, Audit audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** The latest proof of each subject; what is missing was only declared. */
	@Transactional(readOnly = true)
	public Map<Subject, Proof> of(BindingId binding) {
		Map<Subject, Proof> proofs = new EnumMap<>(Subject.class);
		this.jdbc.sql("select subject, ground, proven_at from binding_proof where binding_id = ? order by id")
			.param(binding.value())
			.query((row, number) -> new Proof(Subject.valueOf(row.getString("subject")),
					Ground.valueOf(row.getString("ground")),
					row.getObject("proven_at", OffsetDateTime.class).toInstant()))
			.list()
			.forEach((proof) -> proofs.put(proof.subject(), proof));
		return proofs;
	}

	/** A clerk verified it for somebody who stands at the window; nobody else does. */
	@Transactional
	public void seen(Binding binding, Subject subject, Ground ground, Actor clerk) {
		if (!mayVerify(clerk)) {
			throw new MissingRow("binding to verify");
		}
		if (!subject.grounds().contains(ground)) {
			throw new IllegalArgumentException(ground + " proves no " + subject);
		}
		write(binding, subject, ground, clerk);
		this.audit.write(clerk, "binding.verified", binding.region(), "binding", binding.id().value(),
				Map.of("subject", subject.name(), "ground", ground.name()));
	}

	/** Whether this actor is a clerk who serves somebody. */
	public static boolean mayVerify(Actor actor) {
		return actor.role() == Role.CLERK && actor.behalf() != null && actor.behalf().kind() == Behalf.Kind.WINDOW;
	}

	/** A binding begins: the register proves the insurance of whom it knew as insured. */
	@Transactional(propagation = Propagation.MANDATORY)
	void begun(Binding binding, Person member, boolean registered, Actor actor) {
		if (registered && member.insured()) {
			write(binding, Subject.INSURANCE, Ground.REGISTER, actor);
		}
	}

	/** The register learned of a member's insurance: all live bindings know it then. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void registered(PersonId member, Actor actor) {
		this.jdbc.sql("select id, region from binding where member_id = ? and live_pair is not null order by id")
			.param(member.value())
			.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("region")))
			.list()
			.forEach((one) -> insert(one.getKey(), one.getValue(), Subject.INSURANCE, Ground.REGISTER, actor));
	}

	private void write(Binding binding, Subject subject, Ground ground, Actor actor) {
		insert(binding.id().value(), binding.region().code(), subject, ground, actor);
	}

	private void insert(UUID binding, String region, Subject subject, Ground ground, Actor actor) {
		this.jdbc
			.sql("insert into binding_proof (id, region, binding_id, subject, ground, proven_at, actor) "
					+ "values (?, ?, ?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), region, binding, subject.name(), ground.name(),
					OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS), actor.name())
			.update();
	}

}
