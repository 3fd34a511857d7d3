package org.gongji.person;

/** What a typed identity number turned out to be. */
public sealed interface IdentityReading permits IdentityNumber, CertificateFault {

}
