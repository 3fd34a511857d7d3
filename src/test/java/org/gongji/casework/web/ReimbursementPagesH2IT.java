package org.gongji.casework.web;

import org.gongji.testing.OnH2;

@OnH2
class ReimbursementPagesH2IT extends ReimbursementPagesCases {

}
