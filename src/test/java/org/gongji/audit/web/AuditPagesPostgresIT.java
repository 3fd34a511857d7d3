package org.gongji.audit.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class AuditPagesPostgresIT extends AuditPagesCases {

}
