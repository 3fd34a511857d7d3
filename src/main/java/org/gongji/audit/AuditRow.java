package org.gongji.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One line of the audit (审计记录): who did what to what, when and where, and on whose behalf
 * (null for nobody's).
 */
public record AuditRow(UUID id, Instant at, String region, String actor, String role, String act, String subjectKind,
		UUID subjectId, String detail, UUID proxyId, String behalfKind, UUID behalfOf) {

	static final String COLUMNS = "r.id, r.happened_at, r.region, r.actor, r.actor_role, r.act, r.subject_kind, "
			+ "r.subject_id, r.detail, r.proxy_id, r.behalf_kind, r.behalf_of";

	static AuditRow from(ResultSet row) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		if (id == null) {
			return null;
		}
		return new AuditRow(id, row.getObject("happened_at", OffsetDateTime.class).toInstant(), row.getString("region"),
				row.getString("actor"), row.getString("actor_role"), row.getString("act"),
				row.getString("subject_kind"), row.getObject("subject_id", UUID.class), row.getString("detail"),
				row.getObject("proxy_id", UUID.class), row.getString("behalf_kind"),
				row.getObject("behalf_of", UUID.class));
	}

	/**
	 * SHA-256 over the hash before it and every column, each with its length. Rows on
	 * nobody's behalf seal as they did before there were others.
	 */
	String sealedAfter(String previous) {
		StringBuilder canonical = new StringBuilder(previous);
		append(canonical, this.id);
		append(canonical, ChronoUnit.MICROS.between(Instant.EPOCH, this.at));
		append(canonical, this.region);
		append(canonical, this.actor);
		append(canonical, this.role);
		append(canonical, this.act);
		append(canonical, this.subjectKind);
		append(canonical, this.subjectId);
		append(canonical, this.detail);
		if (this.proxyId != null || this.behalfKind != null || this.behalfOf != null) {
			append(canonical, this.proxyId);
			append(canonical, this.behalfKind);
			append(canonical, this.behalfOf);
		}
		return HexFormat.of().formatHex(sha256().digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
	}

	private static void append(StringBuilder canonical, Object column) {
		String text = (column != null) ? column.toString() : null;
		canonical.append('\n').append((text != null) ? text.length() : -1).append(':').append(text);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
