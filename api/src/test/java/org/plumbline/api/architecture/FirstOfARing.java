package org.plumbline.api.architecture;

/** Half of an offender: this file leads to the other, and that one back. */
record FirstOfARing(int left) {
    SecondOfARing next() {
        return new SecondOfARing(left - 1);
    }
}
