package org.gongji.provider;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.gongji.access.Actor;
import org.gongji.audit.Audit;
import org.gongji.vault.FieldCipher;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * With what institutions prove themselves at the national interface. A secret that was
 * replaced stays good for a week, so that an institution can change over; secrets stand
 * sealed and are shown once, when they are made.
 */
@Component
@Transactional(readOnly = true)
public class InterfaceSecrets {

	/** How long the secret before stays good. */
	public static final Duration OVERLAP = Duration.ofDays(7);

	private static final int ID_BYTES = 8;

	private static final int SECRET_BYTES = 24;

	private final SecureRandom random = new SecureRandom();

	private final EntityManager entities;

	private final ProviderRows rows;

	private final FieldCipher cipher;

	private final Audit audit;

	private final Clock clock;

	InterfaceSecrets(EntityManager entities, ProviderRows rows, FieldCipher cipher, Audit audit, Clock clock) {
		this.entities = entities;
		this.rows = rows;
		this.cipher = cipher;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whose calls bear this x-tif-paasid. */
	public Optional<InterfaceCalls> byInterfaceId(String paasid) {
		return this.rows.by("interfaceId", paasid).map(this::calls);
	}

	public InterfaceCalls of(ProviderId id) {
		return calls(this.rows.required(id));
	}

	/** With what the institution signs its calls now. */
	public InterfaceAccess access(ProviderId id) {
		InterfaceCalls calls = of(id);
		return new InterfaceAccess(calls.paasid(), calls.secrets().get(0));
	}

	/** Until when the secret before is good; empty when there is none. */
	public Optional<OffsetDateTime> beforeUntil(ProviderId id) {
		ProviderRow row = this.rows.required(id);
		return (row.interfaceBeforeSealed(now()) != null)
				? Optional.of(row.interfaceBeforeUntil().atZoneSameInstant(this.clock.getZone()).toOffsetDateTime())
				: Optional.empty();
	}

	/**
	 * Makes a new secret and answers it, once; the one before is good for a week more.
	 */
	@Transactional
	public InterfaceAccess replace(ProviderId id, long version, Actor actor) {
		ProviderRow row = this.rows.required(id, version);
		String secret = random(SECRET_BYTES);
		row.replaceSecret(this.cipher.seal(secret, context(id)), now().plus(OVERLAP));
		this.entities.flush();
		this.audit.write(actor, "provider.secret-replaced", row.shown().region(), "provider", id.value(), Map.of());
		return new InterfaceAccess(row.interfaceId(), secret);
	}

	@Transactional
	public void agree(ProviderId id, long version, InterfaceTerms terms, Actor actor) {
		ProviderRow row = this.rows.required(id, version);
		row.call(terms);
		this.entities.flush();
		this.audit.write(actor, "provider.interface-terms-set", row.shown().region(), "provider", id.value(), Map
			.of("addresses", String.join(" ", terms.addresses()), "sm2", terms.sm2Key().isEmpty() ? "no" : "yes"));
	}

	/** An id for the calls of an institution that is recorded now. */
	String freshId() {
		return random(ID_BYTES);
	}

	/** A sealed secret for it. */
	String freshSecret(ProviderId id) {
		return this.cipher.seal(random(SECRET_BYTES), context(id));
	}

	private InterfaceCalls calls(ProviderRow row) {
		List<String> secrets = new ArrayList<>();
		secrets.add(this.cipher.open(row.interfaceSecretSealed(), context(row.id())));
		String before = row.interfaceBeforeSealed(now());
		if (before != null) {
			secrets.add(this.cipher.open(before, context(row.id())));
		}
		return new InterfaceCalls(row.id(), row.interfaceId(), secrets, row.terms());
	}

	private OffsetDateTime now() {
		return OffsetDateTime.ofInstant(this.clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
	}

	private String random(int bytes) {
		byte[] made = new byte[bytes];
		this.random.nextBytes(made);
		return HexFormat.of().formatHex(made);
	}

	private static String context(ProviderId id) {
		return "provider.interface_secret:" + id;
	}

}
