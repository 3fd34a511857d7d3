package org.gongji.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import org.gongji.access.Actor;
import org.gongji.access.Region;
import org.gongji.audit.Audit;
import org.gongji.files.FileProblem;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files into the catalogue: read and put aside, looked at, then booked once as a
 * whole or not at all. The same file brought twice is the same import.
 */
@Component
public class Catalogue {

	static final String SUBJECT = "item_import";

	private static final int NAME_LENGTH = 200;

	private final TransactionTemplate transaction;

	private final ItemImports imports;

	private final ImportReading reading;

	private final ImportBooking booking;

	private final ItemsAtTill atTill;

	private final Audit audit;

	private final Clock clock;

	Catalogue(TransactionTemplate transaction, ItemImports imports, ImportReading reading, ImportBooking booking,
			ItemsAtTill atTill, Audit audit, Clock clock) {
		this.transaction = transaction;
		this.imports = imports;
		this.reading = reading;
		this.booking = booking;
		this.atTill = atTill;
		this.audit = audit;
		this.clock = clock;
	}

	/** Reads a file and puts it aside for a look; nothing is in the catalogue yet. */
	public Brought bring(Upload upload, ImportKind kind, Region region, Actor actor) throws IOException {
		String hash = hash(upload);
		Optional<ItemImport> same = this.imports.sameFile(region, kind, hash);
		if (same.isPresent()) {
			return new Known(same.get());
		}
		ItemImport fresh = fresh(upload, kind, region, actor, hash);
		try {
			this.transaction.executeWithoutResult((status) -> this.reading.read(fresh, upload, actor));
			return new Previewed(this.imports.find(fresh.id(), region).orElseThrow());
		}
		catch (UnreadableUpload ex) {
			return new Unreadable(ex.problem());
		}
		catch (DuplicateKeyException ex) {
			return new Known(this.imports.sameFile(region, kind, hash).orElseThrow(() -> ex));
		}
	}

	/** Books a file that was looked at: once, however often it is asked for. */
	public Booked confirm(ImportId id, Region region, Actor actor) {
		Instant now = this.clock.instant();
		try {
			return this.transaction.execute((status) -> {
				if (!this.imports.confirm(id, region, actor.name(), now)) {
					return notNow(id, region);
				}
				ImportBooking.Difference difference = this.booking.compare(id);
				this.booking.book(id);
				this.imports.booked(id, difference);
				this.atTill.changed();
				this.audit.write(actor, "catalogue.import.confirm", region, SUBJECT, id.value(), Map.of("added",
						String.valueOf(difference.added()), "changed", String.valueOf(difference.changed())));
				return new Done(this.imports.find(id, region).orElseThrow());
			});
		}
		catch (DuplicateKeyException ex) {
			return new Busy();
		}
	}

	/** Drops a file that was not booked; false when it is booked or not there. */
	public boolean discard(ImportId id, Region region, Actor actor) {
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			Optional<ItemImport> found = this.imports.find(id, region);
			if (found.isEmpty() || found.get().booked()) {
				return false;
			}
			this.booking.drop(id);
			boolean gone = this.imports.delete(id, region);
			if (gone) {
				this.audit.write(actor, "catalogue.import.discard", region, SUBJECT, id.value(),
						Map.of("file", found.get().fileHash()));
			}
			else {
				status.setRollbackOnly();
			}
			return gone;
		}));
	}

	/**
	 * Reads and books in one go, for files that come with the program; a file with errors
	 * is refused with the first of them.
	 */
	public ItemImport load(Upload upload, ImportKind kind, Region region, Actor actor) throws IOException {
		Brought brought = bring(upload, kind, region, actor);
		if (brought instanceof Unreadable unreadable) {
			throw new IllegalStateException(upload.name() + ": " + unreadable.problem());
		}
		ItemImport found = (brought instanceof Known known) ? known.known() : ((Previewed) brought).preview();
		if (found.booked()) {
			return found;
		}
		if (!found.bookable()) {
			throw new IllegalStateException(upload.name() + ": " + this.imports.errors(found.id(), 1));
		}
		confirm(found.id(), region, actor);
		return this.imports.find(found.id(), region).orElseThrow();
	}

	private Booked notNow(ImportId id, Region region) {
		Optional<ItemImport> found = this.imports.find(id, region);
		if (found.isEmpty()) {
			return new Missing();
		}
		return found.get().booked() ? new Done(found.get()) : new HasErrors(found.get());
	}

	private ItemImport fresh(Upload upload, ImportKind kind, Region region, Actor actor, String hash) {
		String name = upload.name();
		String shown = (name.length() > NAME_LENGTH) ? name.substring(name.length() - NAME_LENGTH) : name;
		return new ItemImport(ImportId.fresh(), region, kind, shown, hash, ItemImport.State.PREVIEW, 0, 0, false, 0, 0,
				actor.name(), this.clock.instant(), null, null);
	}

	private static String hash(Upload upload) throws IOException {
		try (DigestInputStream bytes = new DigestInputStream(upload.bytes().open(),
				MessageDigest.getInstance("SHA-256"))) {
			bytes.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The bytes of a file, as often as asked for. */
	@FunctionalInterface
	public interface Bytes {

		InputStream open() throws IOException;

	}

	/** A file as it comes in. */
	public record Upload(String name, long size, Bytes bytes) {

	}

	/** What came of bringing a file. */
	public sealed interface Brought {

	}

	/** It was read; errors may stand in it. */
	public record Previewed(ItemImport preview) implements Brought {

	}

	/** The same file was brought before. */
	public record Known(ItemImport known) implements Brought {

	}

	/** It cannot be read as a whole; nothing was kept. */
	public record Unreadable(FileProblem problem) implements Brought {

	}

	/** What came of booking. */
	public sealed interface Booked {

	}

	/** It is booked, now or before. */
	public record Done(ItemImport booked) implements Booked {

	}

	/** Rows with errors stand in it: nothing was booked. */
	public record HasErrors(ItemImport preview) implements Booked {

	}

	/** Another file was booked at the same moment: nothing was booked, ask again. */
	public record Busy() implements Booked {

	}

	/** No such import in this region. */
	public record Missing() implements Booked {

	}

}
