package org.gongji.audit.web;

import org.gongji.testing.OnH2;

@OnH2
class AuditPagesH2IT extends AuditPagesCases {

}
