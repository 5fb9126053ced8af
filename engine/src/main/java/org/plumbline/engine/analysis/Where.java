package org.plumbline.engine.analysis;

import org.plumbline.rules.PeriodUnit;

/** A post, empty where units are appraised, a kind of period, and a department, empty where rules name none. */
public record Where(String post, PeriodUnit unit, String department) {
    /** By their codes, as examples of findings name them. */
    @Override
    public String toString() {
        return (post.isEmpty() ? "" : post + ", ") + unit.code() + (department.isEmpty() ? "" : ", " + department);
    }
}
