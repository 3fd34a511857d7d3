package org.gongji.provider.web;

import org.gongji.testing.OnH2;

@OnH2
class InstitutionPagesH2IT extends InstitutionPagesCases {

}
