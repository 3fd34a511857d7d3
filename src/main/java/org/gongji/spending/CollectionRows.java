package org.gongji.spending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.gongji.access.Region;
import org.gongji.access.RequestId;
import org.gongji.approval.ApprovalId;
import org.gongji.approval.ApprovalState;
import org.gongji.files.FileId;
import org.gongji.money.Money;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of collections and their amounts; what was entered is never changed. */
@Repository
class CollectionRows {

	private static final String COLUMNS = """
			select id, region, programme, insurance_year, product, insurer, asks_policy, collecting_body, opens_on,
			       ends_on, document_title, document_number, article, note, state, approval_id, scan_id
			  from premium_collection""";

	private final JdbcClient jdbc;

	private final JdbcTemplate batches;

	CollectionRows(JdbcClient jdbc, JdbcTemplate batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	void add(PremiumCollection collection, RequestId request) {
		CollectionEntry entry = collection.entry();
		this.jdbc
			.sql("""
					insert into premium_collection (id, region, programme, insurance_year, product, insurer, asks_policy,
					  collecting_body, opens_on, ends_on, document_title, document_number, article, note, state, approval_id,
					  scan_id, request_id)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?)""")
			.params(collection.id().value(), collection.region().code(), entry.programme().word(), entry.year(),
					entry.product().name(), entry.product().insurer(), entry.product().asksPolicy(),
					entry.collectingBody(), entry.opensOn(), entry.endsOn(), entry.document().title(),
					entry.document().number(), entry.document().article(), entry.document().note(),
					collection.state().name(), collection.approval().value(),
					(collection.scan() != null) ? collection.scan().value() : null, request.text())
			.update();
		this.batches.batchUpdate("""
				insert into premium_amount (collection_id, category_no, region, category, amount_fen)
				values (?, ?, ?, ?, ?)""", entry.categories(), entry.categories().size(), (statement, category) -> {
			statement.setObject(1, collection.id().value());
			statement.setInt(2, category.number());
			statement.setString(3, collection.region().code());
			statement.setString(4, category.name());
			statement.setLong(5, category.amount().fen());
		});
	}

	/** Follows the decision on its approval; false where it was decided before. */
	boolean decide(CollectionId id, ApprovalState state, OffsetDateTime at) {
		return this.jdbc.sql("update premium_collection set state = ?, decided_at = ? where id = ? and state = ?")
			.params(state.name(), at, id.value(), ApprovalState.PREPARED.name())
			.update() == 1;
	}

	Optional<PremiumCollection> byRequest(RequestId request) {
		return some(" where request_id = ?", request.text()).stream().findFirst();
	}

	Optional<PremiumCollection> find(CollectionId id) {
		return some(" where id = ?", id.value()).stream().findFirst();
	}

	/** Some of them, by id. */
	Map<CollectionId, PremiumCollection> find(Collection<CollectionId> ids) {
		return ids.isEmpty() ? Map.of()
				: some(" where id in (" + "?, ".repeat(ids.size() - 1) + "?)",
						ids.stream().map(CollectionId::value).toArray())
					.stream()
					.collect(Collectors.toMap(PremiumCollection::id, Function.identity()));
	}

	/** Every collection of a region, newest first. */
	List<PremiumCollection> of(Region region) {
		return some(" where region = ? order by id desc", region.code());
	}

	/** Those of a region that take premiums on this day, the first to end first. */
	List<PremiumCollection> openOn(Region region, LocalDate day) {
		return some(" where region = ? and state = ? and opens_on <= ? and ends_on > ? order by ends_on, id",
				region.code(), ApprovalState.APPROVED.name(), day, day);
	}

	private List<PremiumCollection> some(String where, Object... params) {
		List<Header> headers = this.jdbc.sql(COLUMNS + where).params(params).query(CollectionRows::header).list();
		Map<UUID, List<CollectionEntry.Category>> amounts = amounts(headers.stream().map(Header::id).toList());
		return headers.stream().map((header) -> header.with(amounts.getOrDefault(header.id(), List.of()))).toList();
	}

	private Map<UUID, List<CollectionEntry.Category>> amounts(Collection<UUID> ids) {
		Map<UUID, List<CollectionEntry.Category>> amounts = new HashMap<>();
		if (!ids.isEmpty()) {
			this.jdbc.sql("""
					select collection_id, category_no, category, amount_fen from premium_amount
					 where collection_id in (:ids) order by collection_id, category_no""")
				.param("ids", ids)
				.query((row) -> {
					amounts.computeIfAbsent(row.getObject("collection_id", UUID.class), (id) -> new ArrayList<>())
						.add(new CollectionEntry.Category(row.getInt("category_no"), row.getString("category"),
								Money.ofFen(row.getLong("amount_fen"))));
				});
		}
		return amounts;
	}

	private static Header header(ResultSet row, int number) throws SQLException {
		UUID scan = row.getObject("scan_id", UUID.class);
		CollectionEntry entry = new CollectionEntry(PremiumKind.ofWord(row.getString("programme")),
				row.getInt("insurance_year"),
				new CollectionEntry.Product(row.getString("product"), row.getString("insurer"),
						row.getBoolean("asks_policy")),
				row.getString("collecting_body"), row.getObject("opens_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), List.of(),
				new CollectionEntry.Document(row.getString("document_title"), row.getString("document_number"),
						row.getString("article"), row.getString("note")));
		return new Header(row.getObject("id", UUID.class),
				new PremiumCollection(new CollectionId(row.getObject("id", UUID.class)),
						new Region(row.getString("region")), entry,
						new ApprovalId(row.getObject("approval_id", UUID.class)),
						ApprovalState.valueOf(row.getString("state")), (scan != null) ? new FileId(scan) : null));
	}

	/** A collection before its amounts were read. */
	private record Header(UUID id, PremiumCollection bare) {

		PremiumCollection with(List<CollectionEntry.Category> categories) {
			CollectionEntry entry = this.bare.entry();
			return new PremiumCollection(this.bare.id(), this.bare.region(),
					new CollectionEntry(entry.programme(), entry.year(), entry.product(), entry.collectingBody(),
							entry.opensOn(), entry.endsOn(), categories, entry.document()),
					this.bare.approval(), this.bare.state(), this.bare.scan());
		}

	}

}
