package planted.shop;

import java.time.Clock;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import planted.shop.web.TillPage;

/** Breaks rules on purpose. */
@Entity
public class Till {

	@Id
	private long id;

	private final Clock clock = Clock.systemUTC();

	long started = System.currentTimeMillis();

	TillPage page;

	public long getId() {
		return this.id;
	}

	public void setId(long id) {
		this.id = id;
	}

	Instant time() {
		return this.clock.instant();
	}

}
