package org.gongji.person;

/** A person as screens show them: masked; phone is null where none is known. */
public record PersonCard(Person person, CertificateKind certificateKind, String maskedCertificate, String maskedPhone) {

}
