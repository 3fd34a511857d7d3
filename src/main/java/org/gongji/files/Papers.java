package org.gongji.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.site.PublicAddress;
import org.gongji.site.RegionNames;

import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints papers (凭证) from templates and remembers by what they are verified. A paper is
 * printed first, outside any transaction, and recorded in the transaction of the act that
 * it proves.
 */
@Component
public class Papers {

	private static final String SUBJECT = "paper";

	private final ITemplateEngine templates;

	private final ApplicationContext beans;

	private final PaperPress press;

	private final PublicAddress address;

	private final ObjectProvider<RegionNames> regions;

	private final JdbcClient jdbc;

	private final Uploads uploads;

	private final Audit audit;

	private final Clock clock;

	Papers(ITemplateEngine templates, ApplicationContext beans, PaperPress press, PublicAddress address,
			ObjectProvider<RegionNames> regions, JdbcClient jdbc, Uploads uploads, Audit audit, Clock clock) {
		this.templates = templates;
		this.beans = beans;
		this.press = press;
		this.address = address;
		this.regions = regions;
		this.jdbc = jdbc;
		this.uploads = uploads;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Prints. The template is framed by {@code files/paper}, well-formed, and finds the
	 * order's model and {@code paper} ({@link PaperMarks}).
	 */
	public Paper make(PaperOrder order) {
		PaperCode code = PaperCode.fresh();
		OffsetDateTime now = OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
		String address = this.address.of("/verify/" + code);
		RegionNames names = this.regions.getIfAvailable();
		Context context = new Context(order.locale(), order.model());
		context.setVariable("paper",
				new PaperMarks(order.kind().title(), code.grouped(), address, PaperMarks.picture(address), now,
						(names != null) ? names.name(order.region(), order.locale()) : order.region().code()));
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(this.beans, null));
		byte[] bytes = this.press.print(this.templates.process(order.template(), context), order.kind().size(), now);
		return new Paper(code, order.kind(), order.region(), now, bytes, Uploads.digest(bytes), order.facts());
	}

	/**
	 * Makes the paper one that can be verified: with the caller's act where there is a
	 * transaction, else at once.
	 */
	@Transactional
	public void record(Actor by, Paper paper) {
		UUID id = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("insert into paper (id, code, region, kind, digest, byte_count, made_at) values (?, ?, ?, ?, ?, ?, ?)")
			.params(id, paper.code().text(), paper.region().code(), paper.kind().title(), paper.digest(),
					paper.bytes().length, paper.madeAt())
			.update();
		int place = 0;
		for (PaperFact fact : paper.facts()) {
			this.jdbc.sql("insert into paper_fact (paper_id, place, label, said) values (?, ?, ?, ?)")
				.params(id, place++, fact.label(), fact.said())
				.update();
		}
		this.audit.write(by, "paper.made", paper.region(), SUBJECT, id,
				Map.of("kind", paper.kind().title(), "digest", paper.digest()));
	}

	/** Records the paper and keeps its PDF as a sealed file, with the caller's act. */
	@Transactional(propagation = Propagation.MANDATORY)
	public StoredFile keep(Actor by, Paper paper, String name) {
		record(by, paper);
		StoredFile file = this.uploads.store(name, paper.bytes());
		this.uploads.record(by, paper.region(), file);
		return file;
	}

	/** What anybody who holds the code may know. */
	@Transactional(readOnly = true)
	public Optional<KnownPaper> find(PaperCode code) {
		return this.jdbc.sql("select id, region, kind, digest, made_at from paper where code = ?")
			.param(code.text())
			.query((row, at) -> new KnownPaper(code, new Region(row.getString(2)), row.getString(3), row.getString(4),
					row.getObject(5, OffsetDateTime.class), facts(row.getObject(1, UUID.class))))
			.optional();
	}

	private List<PaperFact> facts(UUID paper) {
		return this.jdbc.sql("select label, said from paper_fact where paper_id = ? order by place")
			.param(paper)
			.query((row, at) -> new PaperFact(row.getString(1), row.getString(2)))
			.list();
	}

}
