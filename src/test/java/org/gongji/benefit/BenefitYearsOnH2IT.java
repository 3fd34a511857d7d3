package org.gongji.benefit;

import org.gongji.testing.OnH2;

@OnH2
class BenefitYearsOnH2IT extends BenefitYearsContract {

}
