package org.gongji.provider;

import java.util.List;

/** One page of a list of institutions; pages count from 1, total counts rows. */
public record ProviderPage(List<Provider> rows, int page, int pages, long total) {

}
