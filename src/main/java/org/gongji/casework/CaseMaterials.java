package org.gongji.casework;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.github.f4b6a3.uuid.UuidCreator;
import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.RequestId;
import org.gongji.audit.Audit;
import org.gongji.files.OpenedFile;
import org.gongji.files.StoredFile;
import org.gongji.files.Uploads;
import org.gongji.person.PersonId;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The materials of cases (核对材料): brought as paper, scan or photo, looked at by the
 * window, and fixed once the case was prepared.
 */
@Component
@Transactional(readOnly = true)
public class CaseMaterials {

	private static final String SUBJECT = "casework_material";

	private static final int REASON_AT_MOST = 200;

	private final Materials materials;

	private final CaseMaterialRows rows;

	private final Uploads uploads;

	private final CaseNotices told;

	private final JdbcClient jdbc;

	private final Audit audit;

	private final Clock clock;

	private final int filesAtMost;

	CaseMaterials(Materials materials, CaseMaterialRows rows, Uploads uploads, CaseNotices told, JdbcClient jdbc,
			Audit audit, Clock clock, @Value("${gongji.casework.files-per-case:20}") int filesAtMost) {
		this.materials = materials;
		this.rows = rows;
		this.uploads = uploads;
		this.told = told;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
		this.filesAtMost = filesAtMost;
	}

	/** How many files a case may have. */
	public int filesAtMost() {
		return this.filesAtMost;
	}

	/**
	 * The list of a case with what was brought, in the order in which it is asked for.
	 */
	public List<MaterialLine> of(Case one) {
		List<BroughtMaterial> brought = this.rows.of(one.id());
		return this.materials.needed(one.region(), one.kind(), one.ground())
			.stream()
			.map((need) -> new MaterialLine(need,
					brought.stream().filter((each) -> each.meets().equals(need.material().code())).toList(),
					one.byMember() && need.material().online()))
			.toList();
	}

	/** What the case cannot go on without and nobody has seen. */
	public List<NeededMaterial> missing(Case one) {
		return of(one).stream().filter(MaterialLine::lacking).map(MaterialLine::need).toList();
	}

	/**
	 * The window has seen these papers: the code asked for, and the code of what was
	 * brought. What was seen before stays as it is.
	 */
	@Transactional
	public MaterialOutcome seen(Actor by, Case one, Map<String, String> papers) {
		if (!heldAtWork(one)) {
			return MaterialOutcome.NOT_AT_WORK;
		}
		Map<String, MaterialLine> lines = new LinkedHashMap<>();
		of(one).forEach((line) -> lines.put(line.need().material().code(), line));
		if (!papers.entrySet().stream().allMatch((paper) -> asked(lines.get(paper.getKey()), paper.getValue()))) {
			return MaterialOutcome.NOT_ASKED_FOR;
		}
		papers.forEach((needed, shown) -> {
			if (!lines.get(needed).met()) {
				add(by, one, UuidCreator.getTimeOrderedEpoch(), needed, shown, null, true);
			}
		});
		return MaterialOutcome.DONE;
	}

	/**
	 * A scan at the window, or a photo from the person, which the window has still to
	 * look at. The same request brings it once.
	 */
	@Transactional
	public MaterialOutcome bring(Actor by, Case one, String needed, String shown, StoredFile file, boolean seen,
			RequestId request) {
		if (!heldAtWork(one)) {
			return MaterialOutcome.NOT_AT_WORK;
		}
		UUID id = UUID.nameUUIDFromBytes(request.text().getBytes(StandardCharsets.UTF_8));
		if (this.rows.find(one.id(), id).isPresent()) {
			return MaterialOutcome.DONE;
		}
		Optional<MaterialOutcome> against = against(one, needed, shown);
		if (against.isPresent()) {
			return against.get();
		}
		this.uploads.record(by, one.region(), file);
		add(by, one, id, needed, shown, file, seen);
		return MaterialOutcome.DONE;
	}

	/** Why no file would be taken for this line now; asked before one is kept. */
	public Optional<MaterialOutcome> against(Case one, String needed, String shown) {
		MaterialLine line = of(one).stream()
			.filter((each) -> each.need().material().code().equals(needed))
			.findFirst()
			.orElse(null);
		if (!asked(line, shown)) {
			return Optional.of(MaterialOutcome.NOT_ASKED_FOR);
		}
		return (this.rows.files(one.id()) >= this.filesAtMost) ? Optional.of(MaterialOutcome.TOO_MANY)
				: Optional.empty();
	}

	/** The window looked at what was brought: it does. */
	@Transactional
	public MaterialOutcome accept(Actor by, Case one, UUID id) {
		return check(by, one, id, null);
	}

	/**
	 * The window looked at what was brought: it does not do, and the person reads why.
	 */
	@Transactional
	public MaterialOutcome refuse(Actor by, Case one, UUID id, String reason) {
		String why = (reason != null) ? reason.strip() : "";
		return (why.isEmpty() || why.length() > REASON_AT_MOST) ? MaterialOutcome.REASON_MISSING
				: check(by, one, id, why);
	}

	private MaterialOutcome check(Actor by, Case one, UUID id, String refusedFor) {
		if (!heldAtWork(one)) {
			return MaterialOutcome.NOT_AT_WORK;
		}
		BroughtMaterial brought = this.rows.find(one.id(), id).orElseThrow(() -> new MissingRow("material"));
		this.rows.check(id, by.name(), now(), refusedFor);
		write(by, (refusedFor != null) ? "casework.material_refused" : "casework.material_seen", one, id,
				brought.code());
		if (refusedFor != null) {
			this.told.refused(one);
		}
		return MaterialOutcome.DONE;
	}

	/** A file of a case, for somebody to read. */
	@Transactional
	public OpenedFile open(Actor by, Case one, UUID id) {
		BroughtMaterial brought = this.rows.find(one.id(), id)
			.filter((each) -> each.file() != null)
			.orElseThrow(() -> new MissingRow("material"));
		return this.uploads.open(by, one.region(), brought.file());
	}

	/** The same for a member; what is not {@link #readable} is missing. */
	@Transactional
	public OpenedFile read(Actor by, PersonId reader, Case one, UUID id) {
		if (!readable(by, reader, one).contains(id)) {
			throw new MissingRow("material");
		}
		return open(by, one, id);
	}

	/**
	 * The files of a case that a member may read: all of the member's own cases. While
	 * two records are not merged the other may be somebody else's, whose papers only they
	 * and who brought them read.
	 */
	public Set<UUID> readable(Actor by, PersonId reader, Case one) {
		boolean all = one.person().equals(reader) || one.kind() != CaseKind.RECORD_MERGE
				|| one.state() == CaseState.DONE;
		return this.rows.of(one.id())
			.stream()
			.filter((each) -> each.file() != null && (all || each.broughtBy().equals(by.name())))
			.map(BroughtMaterial::id)
			.collect(Collectors.toSet());
	}

	private void add(Actor by, Case one, UUID id, String needed, String shown, StoredFile file, boolean seen) {
		this.rows.add(
				one.id(), one.region(), new BroughtMaterial(id, shown, shown.equals(needed) ? null : needed,
						(file != null) ? file.id() : null, by.name(), null, seen ? by.name() : null, null, null),
				now());
		write(by, seen ? "casework.material_seen" : "casework.material_brought", one, id, shown);
	}

	private void write(Actor by, String act, Case one, UUID id, String code) {
		this.audit.write(by, act, one.region(), SUBJECT, id, Map.of("case", one.id().toString(), "material", code));
	}

	private static boolean asked(MaterialLine line, String shown) {
		return line != null && line.need().metBy(shown);
	}

	/**
	 * Holds the case until the transaction ends, so that nobody prepares it meanwhile.
	 */
	private boolean heldAtWork(Case one) {
		return this.jdbc.sql("select state from casework_case where id = ? and region = ? for update")
			.params(one.id().value(), one.region().code())
			.query(String.class)
			.optional()
			.map((state) -> CaseMove.PREPARE.from(CaseState.valueOf(state)))
			.orElseThrow(() -> new MissingRow("case"));
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
