/**
 * Insured people (参保人), their enrolment history, identity numbers, e-vouchers and cards.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "vault", "audit", "notice", "site", "rules" })
package org.gongji.person;

import org.springframework.modulith.ApplicationModule;
