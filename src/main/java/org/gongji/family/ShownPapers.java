package org.gongji.family;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.files.FileId;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The identity papers shown for a proposal; of each kind the latest counts. */
@Component
@Transactional(readOnly = true)
public class ShownPapers {

	private final JdbcClient jdbc;

	private final Uploads uploads;

	ShownPapers(JdbcClient jdbc, Uploads uploads) {
		this.jdbc = jdbc;
		this.uploads = uploads;
	}

	/** The files that count, by paper. */
	public Map<BindingPaper, StoredFile> of(Proposal proposal) {
		Map<BindingPaper, StoredFile> shown = new EnumMap<>(BindingPaper.class);
		this.jdbc.sql("select paper, file_id from binding_paper where proposal_id = ? order by id")
			.param(proposal.id().value())
			.query((row, at) -> Map.entry(BindingPaper.valueOf(row.getString(1)),
					new FileId(row.getObject(2, UUID.class))))
			.list()
			.forEach((one) -> this.uploads.find(proposal.region(), one.getValue())
				.ifPresent((file) -> shown.put(one.getKey(), file)));
		return shown;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void add(Proposal proposal, BindingPaper paper, StoredFile file, Actor by) {
		this.uploads.record(by, proposal.region(), file);
		this.jdbc.sql("insert into binding_paper (id, region, proposal_id, paper, file_id) values (?, ?, ?, ?, ?)")
			.params(UuidCreator.getTimeOrderedEpoch(), proposal.region().code(), proposal.id().value(), paper.name(),
					file.id().value())
			.update();
	}

}
