package org.gongji.crediting;

import org.gongji.testing.OnH2;

@OnH2
class MissedCreditsOnH2IT extends MissedCreditsContract {

}
