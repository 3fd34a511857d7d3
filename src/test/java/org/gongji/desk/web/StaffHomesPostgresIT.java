package org.gongji.desk.web;

import org.gongji.testing.OnPostgres;

@OnPostgres
class StaffHomesPostgresIT extends StaffHomesCases {

}
