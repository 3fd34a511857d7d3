package org.gongji.person;

/** What a typed certificate number turned out to be. */
public sealed interface CertificateReading permits Certificate, CertificateFault {

}
