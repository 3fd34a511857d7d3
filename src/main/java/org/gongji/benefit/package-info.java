/**
 * The pooled outpatient benefit (门诊统筹): pure decisions, and the counters of each year.
 */
@ApplicationModule(allowedDependencies = { "money", "access", "rules", "person", "provider" })
package org.gongji.benefit;

import org.springframework.modulith.ApplicationModule;
