package org.gongji.crediting.web;

import org.gongji.testing.OnH2;

@OnH2
class CorrectionPagesH2IT extends CorrectionPagesCases {

}
