package org.gongji.provider;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import org.gongji.access.Actor;
import org.gongji.access.HolderLookup;
import org.gongji.access.MissingRow;
import org.gongji.access.Region;
import org.gongji.access.Role;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

abstract class ProviderCases {

	private static final Actor ADMIN = new Actor("admin", Role.ADMIN, null);

	private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

	private static final Agreement AGREEMENT = new Agreement(LocalDate.of(2024, 1, 1), null);

	private final Region region = new Region("%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));

	@Autowired
	private Providers providers;

	@Autowired
	private InterfaceSecrets secrets;

	@Autowired
	private TillLookup lookup;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aCodeBelongsToOneInstitution() {
		ProviderCode code = code('H');
		ProviderId id = designate(code, "县医院");
		assertThat(this.providers.designation(code, DAY)).isInstanceOf(Designation.Designated.class);
		assertThat(this.providers.designation(code('H'), DAY)).isEqualTo(new Designation.Unknown());
		assertThat(this.providers.designation(ProviderId.fresh(), DAY)).isEqualTo(new Designation.Unknown());
		assertThat(this.providers.designate(hospital(code, "别的医院"), ADMIN)).isEqualTo(new Designating.CodeTaken(id));
		assertThat(this.providers.byCode(code).orElseThrow().name()).isEqualTo("县医院");
	}

	@Test
	void aCodeNamesTheInstitutionOfATill() {
		ProviderCode hospital = code('H');
		ProviderId id = designate(hospital, "县医院");
		assertThat(this.lookup.find(Role.HOSPITAL, hospital.text()))
			.contains(new HolderLookup.Holder(id.value(), this.region, "县医院"));
		assertThat(this.lookup.find(Role.PHARMACY, hospital.text())).as("a hospital is no pharmacy").isEmpty();
		assertThat(this.lookup.find(Role.HOSPITAL, code('P').text())).isEmpty();
		assertThat(this.lookup.find(Role.HOSPITAL, "")).isEmpty();
		assertThat(this.lookup.knows(Role.MEMBER)).isFalse();
	}

	@Test
	void aSuspensionBlocksUntilLifted() {
		ProviderCode code = code('H');
		ProviderId id = designate(code, "县医院");
		this.providers.suspend(id, version(id), "检查", ADMIN);
		assertThat(this.providers.designation(id, DAY)).isInstanceOfSatisfying(Designation.Suspended.class,
				(suspended) -> assertThat(suspended.reason()).isEqualTo("检查"));
		assertThatThrownBy(() -> this.providers.suspend(id, version(id), "再次", ADMIN))
			.isInstanceOf(IllegalStateException.class);
		this.providers.lift(id, version(id), "已整改", ADMIN);
		assertThat(this.providers.designation(id, DAY).inForce()).isTrue();
		this.providers.agree(id, version(id), new Agreement(AGREEMENT.from(), DAY), ADMIN);
		assertThat(this.providers.designation(id, DAY)).isInstanceOf(Designation.Ended.class);
		assertThat(this.providers.designation(id, DAY.minusDays(1)).inForce()).isTrue();
		assertThat(acts(id)).containsExactly("provider.designated", "provider.suspended", "provider.suspension-lifted",
				"provider.agreement-changed");
	}

	@Test
	void aStaleVersionChangesNothing() {
		ProviderId id = designate(code('H'), "县医院");
		long version = version(id);
		this.providers.suspend(id, version, "检查", ADMIN);
		assertThatThrownBy(() -> this.providers.agree(id, version, AGREEMENT, ADMIN))
			.isInstanceOf(ObjectOptimisticLockingFailureException.class);
		assertThatThrownBy(() -> this.providers.lift(ProviderId.fresh(), 0, "x", ADMIN)).isInstanceOf(MissingRow.class);
		assertThat(acts(id)).hasSize(2);
	}

	@Test
	void theInterfaceSecretIsSealed() {
		ProviderId id = designate(code('P'), "大药房");
		InterfaceAccess access = this.providers.interfaceAccess(id);
		assertThat(access.secret()).matches("[0-9a-f]{48}");
		assertThat(access.toString()).doesNotContain(access.secret());
		assertThat(this.secrets.byInterfaceId(access.paasid()).orElseThrow().provider()).isEqualTo(id);
		assertThat(this.secrets.byInterfaceId("nobody")).isEmpty();
		Map<String, Object> row = this.jdbc.sql("select * from provider where id = ?")
			.param(id.value())
			.query()
			.singleRow();
		assertThat(row.values().toString()).doesNotContain(access.secret());
	}

	@Test
	void theListIsNarrowedAndCutIntoPages() {
		for (int i = 0; i < 3; i++) {
			designate(code('H'), "第" + i + "医院");
			designate(code('P'), "100%药房" + i);
		}
		ProviderFilter all = new ProviderFilter(this.region, null, "");
		assertThat(this.providers.list(all, 1, 4)).satisfies((page) -> {
			assertThat(page.rows()).hasSize(4);
			assertThat(page.pages()).isEqualTo(2);
			assertThat(page.total()).isEqualTo(6);
		});
		assertThat(this.providers.list(all, 2, 4).rows()).hasSize(2);
		assertThat(this.providers.list(all, 99, 4).page()).isEqualTo(2);
		assertThat(this.providers.list(all, -1, 6).pages()).isEqualTo(1);
		assertThat(total(ProviderKind.RETAIL_PHARMACY, "")).isEqualTo(3);
		assertThat(total(null, "第1")).isEqualTo(1);
		assertThat(total(null, "%药")).as("a percent sign is a percent sign").isEqualTo(3);
		assertThat(total(null, "_")).isZero();
		assertThat(total(null, "\0!")).isZero();
	}

	private long total(ProviderKind kind, String name) {
		return this.providers.list(new ProviderFilter(this.region, kind, name), 1, 10).total();
	}

	private ProviderId designate(ProviderCode code, String name) {
		return ((Designating.Recorded) this.providers.designate(hospital(code, name), ADMIN)).id();
	}

	private NewProvider hospital(ProviderCode code, String name) {
		HospitalLevel level = (code.kind() == ProviderKind.MEDICAL_INSTITUTION) ? HospitalLevel.LEVEL_2 : null;
		return new NewProvider(code, name, this.region, level, Specialty.GENERAL, AGREEMENT);
	}

	private long version(ProviderId id) {
		return this.providers.find(id).orElseThrow().version();
	}

	private List<String> acts(ProviderId id) {
		return this.jdbc.sql("select act from audit_record where subject_id = ? order by id")
			.param(id.value())
			.query(String.class)
			.list();
	}

	private ProviderCode code(char letter) {
		return new ProviderCode(
				letter + this.region.code() + "%05d".formatted(ThreadLocalRandom.current().nextInt(100_000)));
	}

}
