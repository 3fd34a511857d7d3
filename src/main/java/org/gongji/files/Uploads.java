package org.gongji.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.vault.FieldCipher;
import org.gongji.vault.FileCipher;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/**
 * Keeps what people upload (上传的文件). The content goes to the disk first, sealed under a
 * name of its own; the row that makes it a file stands in the caller's transaction. What
 * no row names is swept away later.
 */
@Component
public class Uploads {

	private static final String SUBJECT = "uploaded_file";

	private static final int NAME_AT_MOST = 120;

	private final JdbcClient jdbc;

	private final FileShelf shelf;

	private final FileCipher contents;

	private final FieldCipher fields;

	private final Audit audit;

	private final Clock clock;

	private final long atMost;

	Uploads(JdbcClient jdbc, FileShelf shelf, FileCipher contents, FieldCipher fields, Audit audit, Clock clock,
			@Value("${gongji.files.max-size:10MB}") DataSize atMost) {
		this.jdbc = jdbc;
		this.shelf = shelf;
		this.contents = contents;
		this.fields = fields;
		this.audit = audit;
		this.clock = clock;
		this.atMost = atMost.toBytes();
	}

	/** The most bytes that a file may have. */
	public long atMost() {
		return this.atMost;
	}

	/** What is wrong with a content, looked at before anything is kept. */
	public Optional<FileFault> fault(byte[] content) {
		if (content.length == 0) {
			return Optional.of(FileFault.EMPTY);
		}
		if (content.length > this.atMost) {
			return Optional.of(FileFault.TOO_LARGE);
		}
		return FileKind.of(content).isEmpty() ? Optional.of(FileFault.UNKNOWN_KIND) : Optional.empty();
	}

	/**
	 * Seals a content without fault and puts it on the disk, before the transaction that
	 * records it.
	 */
	public StoredFile store(String name, byte[] content) {
		if (fault(content).isPresent()) {
			throw new IllegalArgumentException("This file is not taken: " + fault(content).get());
		}
		return store(name, FileKind.of(content).orElseThrow(), content);
	}

	/** Seals a table that the program made, or has read, and puts it on the disk. */
	public StoredFile storeTable(String name, FileKind kind, byte[] content) {
		if (!kind.table() || content.length == 0) {
			throw new IllegalArgumentException("This is no table");
		}
		return store(name, kind, content);
	}

	private StoredFile store(String name, FileKind kind, byte[] content) {
		StoredFile file = new StoredFile(FileId.fresh(), plain(name), kind, content.length, digest(content));
		this.shelf.put(file.id(), this.contents.seal(content, context(file)));
		return file;
	}

	/** Makes a stored content a file of a region, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor by, Region region, StoredFile file) {
		this.jdbc
			.sql("insert into uploaded_file (id, region, name_sealed, kind, byte_count, digest, uploaded_by, "
					+ "uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
			.params(file.id().value(), region.code(), this.fields.seal(file.name(), nameContext(file.id())),
					file.kind().name(), file.size(), file.digest(), by.name(),
					OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))
			.update();
		this.audit.write(by, "file.uploaded", region, SUBJECT, file.id().value(),
				Map.of("kind", file.kind().name(), "size", String.valueOf(file.size()), "digest", file.digest()));
	}

	/** What is known of a file of a region, without its content. */
	public Optional<StoredFile> find(Region region, FileId id) {
		return this.jdbc
			.sql("select name_sealed, kind, byte_count, digest from uploaded_file where id = ? and region = ?")
			.params(id.value(), region.code())
			.query((row, at) -> new StoredFile(id, this.fields.open(row.getString(1), nameContext(id)),
					FileKind.valueOf(row.getString(2)), row.getLong(3), row.getString(4)))
			.optional();
	}

	/** Opens a file for somebody to read, and writes that down. */
	@Transactional
	public OpenedFile open(Actor by, Region region, FileId id) {
		StoredFile file = find(region, id).orElseThrow(() -> new MissingRow("file"));
		byte[] content = this.contents.open(this.shelf.get(id), context(file));
		if (!digest(content).equals(file.digest())) {
			throw new IllegalStateException("The file " + id.value() + " is not the one that was uploaded");
		}
		this.audit.write(by, "file.read", region, SUBJECT, id.value(), Map.of("digest", file.digest()));
		return new OpenedFile(file, content);
	}

	/**
	 * Takes the row of a file away whose time is over; the content is swept away later.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forget(Actor by, Region region, FileId id) {
		int gone = this.jdbc.sql("delete from uploaded_file where id = ? and region = ?")
			.params(id.value(), region.code())
			.update();
		if (gone == 1) {
			this.audit.write(by, "file.forgotten", region, SUBJECT, id.value(), Map.of());
		}
	}

	/** A content opens only as the file, kind and size that its row says. */
	private static String context(StoredFile file) {
		return SUBJECT + " " + file.id().value() + " " + file.kind() + " " + file.size();
	}

	private static String nameContext(FileId id) {
		return SUBJECT + ".name " + id.value();
	}

	/** A name without folders, control characters and marks that turn text. */
	static String plain(String name) {
		String last = (name != null) ? name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1) : "";
		StringBuilder plain = new StringBuilder();
		last.codePoints()
			.filter((one) -> !Character.isISOControl(one) && Character.getType(one) != Character.FORMAT
					&& Character.getType(one) != Character.SURROGATE)
			.limit(NAME_AT_MOST)
			.forEach(plain::appendCodePoint);
		return plain.toString().isBlank() ? "file" : plain.toString().strip();
	}

	/** SHA-256 of a text in UTF-8, in hex. */
	public static String digest(String text) {
		return digest(text.getBytes(StandardCharsets.UTF_8));
	}

	/** SHA-256 of a content in hex. */
	public static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
