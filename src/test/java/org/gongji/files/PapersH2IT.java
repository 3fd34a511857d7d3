package org.gongji.files;

import org.gongji.testing.OnH2;

@OnH2
class PapersH2IT extends PapersCases {

}
