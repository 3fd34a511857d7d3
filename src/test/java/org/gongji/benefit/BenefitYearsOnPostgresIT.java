package org.gongji.benefit;

import org.gongji.testing.OnPostgres;

@OnPostgres
class BenefitYearsOnPostgresIT extends BenefitYearsContract {

}
