package org.gongji.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The secret keys of this installation: files {@code field-<id>.key}, of which the
 * highest id seals and all open, one {@code index.key} for look-ups, and what
 * {@link Signatures} sign with. They lie below {@code gongji.home/keys}, where the first
 * use makes them, or in {@code gongji.keys.dir}, which must exist. To rotate, add a file
 * with a higher id and restart.
 */
@Component
public class Keys {

	static final int LENGTH = 32;

	private static final Pattern FIELD_KEY = Pattern.compile("field-([0-9]{1,9})\\.key");

	private static final String INDEX_KEY = "index.key";

	private final Path directory;

	private final boolean given;

	private volatile Ring ring;

	public Keys(@Value("${gongji.home}") Path home, @Value("${gongji.keys.dir:}") String given) {
		this.given = !given.isBlank();
		this.directory = this.given ? Path.of(given) : home.resolve("keys");
	}

	int newest() {
		return ring().field().lastKey();
	}

	/** The key with this id, or null. */
	byte[] field(int id) {
		return ring().field().get(id);
	}

	byte[] index() {
		return ring().index();
	}

	private Ring ring() {
		Ring found = this.ring;
		return (found != null) ? found : load();
	}

	private synchronized Ring load() {
		if (this.ring == null) {
			try {
				prepare();
				this.ring = read();
			}
			catch (IOException ex) {
				throw new UncheckedIOException("The keys in " + this.directory + " cannot be used", ex);
			}
		}
		return this.ring;
	}

	private void prepare() throws IOException {
		if (this.given && !Files.isDirectory(this.directory)) {
			throw new IllegalStateException("gongji.keys.dir names " + this.directory + ", which is no directory");
		}
		Files.createDirectories(this.directory, onlyOwner(this.directory, "rwx------"));
		if (has(INDEX_KEY) && !fieldKeys().isEmpty()) {
			return;
		}
		// a second node that starts now waits here until the first has made both keys
		try (FileChannel channel = FileChannel.open(this.directory.resolve("lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
			Objects.requireNonNull(lock);
			if (!has(INDEX_KEY) && fieldKeys().isEmpty()) {
				create("field-1.key");
				create(INDEX_KEY);
			}
		}
		if (!has(INDEX_KEY)) {
			throw new IllegalStateException(this.directory + " holds field keys but no " + INDEX_KEY
					+ ": restore it, a new one would find nobody again");
		}
		if (fieldKeys().isEmpty()) {
			throw new IllegalStateException(this.directory + " holds " + INDEX_KEY
					+ " but no field key: restore it, a new one would open nothing");
		}
	}

	private boolean has(String name) {
		return Files.exists(this.directory.resolve(name));
	}

	private void create(String name) throws IOException {
		byte[] key = new byte[LENGTH];
		new SecureRandom().nextBytes(key);
		write(name, Base64.getEncoder().encodeToString(key) + "\n");
	}

	/**
	 * The text of one more file among the keys; the first use makes it, on one node only.
	 */
	String own(String name, Supplier<String> fresh) {
		ring();
		try {
			if (!has(name)) {
				try (FileChannel channel = FileChannel.open(this.directory.resolve("lock"), StandardOpenOption.CREATE,
						StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
					Objects.requireNonNull(lock);
					if (!has(name)) {
						write(name, fresh.get());
					}
				}
			}
			return Files.readString(this.directory.resolve(name), StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The keys in " + this.directory + " cannot be used", ex);
		}
	}

	private void write(String name, String text) throws IOException {
		Path draft = this.directory.resolve("draft-" + UUID.randomUUID());
		Files.createFile(draft, onlyOwner(this.directory, "rw-------"));
		try {
			Files.writeString(draft, text);
			Files.move(draft, this.directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	private Ring read() throws IOException {
		NavigableMap<Integer, byte[]> field = new TreeMap<>();
		for (Map.Entry<Integer, Path> entry : fieldKeys().entrySet()) {
			field.put(entry.getKey(), key(entry.getValue()));
		}
		return new Ring(field, key(this.directory.resolve(INDEX_KEY)));
	}

	private Map<Integer, Path> fieldKeys() throws IOException {
		Map<Integer, Path> found = new TreeMap<>();
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : (Iterable<Path>) files::iterator) {
				Matcher name = FIELD_KEY.matcher(file.getFileName().toString());
				if (name.matches()) {
					found.put(Integer.valueOf(name.group(1)), file);
				}
			}
		}
		return found;
	}

	private static byte[] key(Path file) throws IOException {
		byte[] key;
		try {
			key = Base64.getDecoder().decode(Files.readString(file, StandardCharsets.US_ASCII).strip());
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(file + " is not Base64", ex);
		}
		if (key.length != LENGTH) {
			throw new IllegalStateException(file + " holds " + key.length + " bytes, a key has " + LENGTH);
		}
		return key;
	}

	private static FileAttribute<?>[] onlyOwner(Path path, String permissions) {
		Set<String> views = path.getFileSystem().supportedFileAttributeViews();
		if (!views.contains("posix")) {
			return new FileAttribute<?>[0];
		}
		return new FileAttribute<?>[] {
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) };
	}

	private record Ring(NavigableMap<Integer, byte[]> field, byte[] index) {
	}

}
