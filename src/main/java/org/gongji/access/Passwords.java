package org.gongji.access;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords by Argon2id (19 MiB, two passes), never more than four at once, so
 * that a storm of attempts takes neither the memory nor the processors.
 */
@Component
public class Passwords {

	private static final int SALT = 16;

	private static final int HASH = 32;

	private static final int LANES = 1;

	private static final int KIBIBYTES = 19 * 1024;

	private static final int PASSES = 2;

	private static final int AT_ONCE = 4;

	private static final long PATIENCE_SECONDS = 4;

	private final PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	private final String nobodys;

	Passwords() {
		this.nobodys = this.argon2.encode("nobody has this password");
	}

	public String hash(String password) {
		return inPlace(() -> this.argon2.encode(password));
	}

	/** Takes as long for an account without a password as for any other. */
	boolean matches(String password, String hash) {
		return inPlace(() -> this.argon2.matches(password, (hash != null) ? hash : this.nobodys)) && hash != null;
	}

	private <T> T inPlace(Supplier<T> work) {
		try {
			if (!this.places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new TransientDataAccessResourceException("Too many sign-ins at once");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TransientDataAccessResourceException("Interrupted while waiting to check a password", ex);
		}
		try {
			return work.get();
		}
		finally {
			this.places.release();
		}
	}

}
