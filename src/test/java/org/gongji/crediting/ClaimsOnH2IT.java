package org.gongji.crediting;

import org.gongji.testing.OnH2;

@OnH2
class ClaimsOnH2IT extends ClaimsContract {

}
