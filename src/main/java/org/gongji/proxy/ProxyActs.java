package org.gongji.proxy;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongji.access.Behalf;
import org.gongji.audit.ActOnBehalf;
import org.gongji.notice.Notices;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Collects what is done on somebody's behalf, in the transaction of the act, and tells
 * the person what a helper did.
 */
@Component
public class ProxyActs {

	/** Acts that change nothing: the paper or file of a page that was read. */
	private static final Set<String> READING = Set.of("file.read", "paper.made", "account.statement-exported");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final TypeReference<LinkedHashMap<String, String>> DETAIL = new TypeReference<>() {
	};

	private static final int SHORT = 12;

	private static final int SHOWN = 200;

	private final JdbcClient jdbc;

	private final Notices notices;

	private final ProxyNotices told;

	ProxyActs(JdbcClient jdbc, Notices notices, ProxyNotices told) {
		this.jdbc = jdbc;
		this.notices = notices;
		this.told = told;
	}

	@EventListener
	void on(ActOnBehalf done) {
		if (READING.contains(done.act())) {
			return;
		}
		Behalf behalf = done.actor().behalf();
		this.jdbc.sql("insert into proxy_act (audit_id, region, proxy_id) values (?, ?, ?)")
			.params(done.record(), done.actor().region().code(), behalf.proxyId())
			.update();
		if (behalf.kind() == Behalf.Kind.HELPER) {
			this.notices.tell(List.of(this.told.acted(behalf, done.actor().region(), done.act(), done.at())));
		}
	}

	/** What was done by this proxy, first act first. */
	public List<ProxyAct> of(UUID proxy) {
		return this.jdbc.sql(
				"select r.id, r.happened_at, r.act, r.subject_id, r.actor, r.detail from proxy_act a join audit_record r "
						+ "on r.id = a.audit_id where a.proxy_id = ? order by a.audit_id limit " + SHOWN)
			.param(proxy)
			.query((row, number) -> act(row.getObject("id", UUID.class),
					row.getObject("happened_at", OffsetDateTime.class), row.getString("act"),
					row.getObject("subject_id", UUID.class), row.getString("actor"),
					JSON.readValue(row.getString("detail"), DETAIL)))
			.list();
	}

	private static ProxyAct act(UUID record, OffsetDateTime at, String act, UUID subject, String actor,
			Map<String, String> detail) {
		String id = record.toString();
		return new ProxyAct(record, at.toInstant(), act, subject, actor,
				detail.getOrDefault("reference", id.substring(id.length() - SHORT)));
	}

}
