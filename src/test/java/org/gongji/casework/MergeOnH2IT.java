package org.gongji.casework;

import org.gongji.testing.OnH2;

@OnH2
class MergeOnH2IT extends MergeContract {

}
