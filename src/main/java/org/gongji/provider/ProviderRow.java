package org.gongji.provider;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongji.access.Region;

/** One row of an institution; the secret of its interface stands sealed. */
@Entity
@Table(name = "provider")
class ProviderRow {

	@Id
	private UUID id;

	private String code;

	private String name;

	private String region;

	@Enumerated(EnumType.STRING)
	private ProviderKind kind;

	@Enumerated(EnumType.STRING)
	private HospitalLevel hospitalLevel;

	@Enumerated(EnumType.STRING)
	private Specialty specialty;

	private LocalDate agreementFrom;

	private LocalDate agreementTo;

	private String suspendedReason;

	private String interfaceId;

	private String interfaceSecretSealed;

	private String interfaceBeforeSealed;

	private OffsetDateTime interfaceBeforeUntil;

	private String interfaceAddresses;

	private String interfaceSm2Key;

	private String creditCode;

	@Version
	private long version;

	protected ProviderRow() {
	}

	ProviderRow(ProviderId id, NewProvider provider, String interfaceId, String interfaceSecretSealed) {
		this.id = id.value();
		this.code = provider.code().text();
		this.name = provider.name();
		this.region = provider.region().code();
		this.kind = provider.code().kind();
		this.hospitalLevel = provider.level();
		this.specialty = provider.specialty();
		this.interfaceId = interfaceId;
		this.interfaceSecretSealed = interfaceSecretSealed;
		agree(provider.agreement());
	}

	final void agree(Agreement agreement) {
		this.agreementFrom = agreement.from();
		this.agreementTo = agreement.to();
	}

	void suspend(String reason) {
		if (this.suspendedReason != null) {
			throw new IllegalStateException("Suspended already");
		}
		this.suspendedReason = reason;
	}

	void register(CreditCode code) {
		this.creditCode = code.text();
	}

	/** Null where nobody recorded it. */
	String creditCode() {
		return this.creditCode;
	}

	void lift() {
		if (this.suspendedReason == null) {
			throw new IllegalStateException("Not suspended");
		}
		this.suspendedReason = null;
	}

	ProviderId id() {
		return new ProviderId(this.id);
	}

	long version() {
		return this.version;
	}

	String interfaceId() {
		return this.interfaceId;
	}

	String interfaceSecretSealed() {
		return this.interfaceSecretSealed;
	}

	/** The secret before, while it is good; else null. */
	String interfaceBeforeSealed(OffsetDateTime now) {
		return (this.interfaceBeforeUntil != null && now.isBefore(this.interfaceBeforeUntil))
				? this.interfaceBeforeSealed : null;
	}

	void replaceSecret(String sealed, OffsetDateTime beforeUntil) {
		this.interfaceBeforeSealed = this.interfaceSecretSealed;
		this.interfaceBeforeUntil = beforeUntil;
		this.interfaceSecretSealed = sealed;
	}

	void call(InterfaceTerms terms) {
		this.interfaceAddresses = String.join("\n", terms.addresses());
		this.interfaceSm2Key = terms.sm2Key().isEmpty() ? null : terms.sm2Key();
	}

	InterfaceTerms terms() {
		return new InterfaceTerms(
				(this.interfaceAddresses != null) ? this.interfaceAddresses.lines().toList() : List.of(),
				(this.interfaceSm2Key != null) ? this.interfaceSm2Key : "");
	}

	OffsetDateTime interfaceBeforeUntil() {
		return this.interfaceBeforeUntil;
	}

	Provider shown() {
		return new Provider(id(), new ProviderCode(this.code), this.name, new Region(this.region), this.kind,
				this.hospitalLevel, this.specialty, new Agreement(this.agreementFrom, this.agreementTo),
				this.suspendedReason, this.version);
	}

}
