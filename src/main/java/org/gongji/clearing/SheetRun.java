package org.gongji.clearing;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;

import org.gongji.access.Region;
import org.gongji.money.Rate;

/** The clearing of a month of a region (月清算): when and by whom its sheets were made. */
public record SheetRun(UUID id, Region region, YearMonth month, Rate withheldShare, String madeBy,
		OffsetDateTime madeAt) {

}
