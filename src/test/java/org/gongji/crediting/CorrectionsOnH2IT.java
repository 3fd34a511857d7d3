package org.gongji.crediting;

import org.gongji.testing.OnH2;

@OnH2
class CorrectionsOnH2IT extends CorrectionsContract {

}
