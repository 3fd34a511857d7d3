package org.gongji.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The directory in which sealed contents lie: {@code gongji.home/files}, or what
 * {@code gongji.files.dir} names where several nodes share one database.
 */
@Component
class FileShelf {

	private static final String ENDING = ".sealed";

	private static final Pattern NAME = Pattern.compile("([0-9a-f-]{36})\\.sealed(\\.draft)?");

	private final Path directory;

	FileShelf(@Value("${gongji.home}") Path home, @Value("${gongji.files.dir:}") String given) {
		this.directory = given.isBlank() ? home.resolve("files") : Path.of(given);
	}

	/** Returns when the content is on the disk. */
	void put(FileId id, byte[] sealed) {
		Path place = place(id);
		Path draft = place.resolveSibling(place.getFileName() + ".draft");
		try {
			Files.createDirectories(place.getParent());
			try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE)) {
				ByteBuffer rest = ByteBuffer.wrap(sealed);
				while (rest.hasRemaining()) {
					channel.write(rest);
				}
				channel.force(true);
			}
			Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The directory " + this.directory + " cannot be written", ex);
		}
	}

	byte[] get(FileId id) {
		try {
			return Files.readAllBytes(place(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The content of the file " + id.value() + " is not in " + this.directory,
					ex);
		}
	}

	/** What lies here since before a moment, drafts without an owner included. */
	List<FileId> olderThan(Instant moment) {
		List<FileId> old = new ArrayList<>();
		if (!Files.isDirectory(this.directory)) {
			return old;
		}
		try (DirectoryStream<Path> folders = Files.newDirectoryStream(this.directory, Files::isDirectory)) {
			for (Path folder : folders) {
				collect(folder, moment, old);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return old;
	}

	private static void collect(Path folder, Instant moment, List<FileId> old) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING + "*")) {
			for (Path file : files) {
				Matcher name = NAME.matcher(file.getFileName().toString());
				if (name.matches() && Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
					old.add(new FileId(UUID.fromString(name.group(1))));
				}
			}
		}
	}

	void drop(FileId id) {
		Path place = place(id);
		try {
			Files.deleteIfExists(place);
			Files.deleteIfExists(place.resolveSibling(place.getFileName() + ".draft"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The last digits are random, so folders fill evenly. */
	private Path place(FileId id) {
		String name = id.value().toString();
		return this.directory.resolve(name.substring(name.length() - 2)).resolve(name + ENDING);
	}

}
