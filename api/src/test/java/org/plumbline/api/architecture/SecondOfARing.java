package org.plumbline.api.architecture;

/** The other half. */
record SecondOfARing(int left) {
    FirstOfARing next() {
        return new FirstOfARing(left - 1);
    }
}
