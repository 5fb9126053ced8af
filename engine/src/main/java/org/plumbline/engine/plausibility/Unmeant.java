package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What a rule can say and never mean. */
public sealed interface Unmeant extends Statement {
    record ComparedWithItself(Object test) implements Unmeant {}

    record CapBelowOne(Object limit, Object one) implements Unmeant {}

    record FinerThanCoin(Object amount, Object coin) implements Unmeant {}

    record NoPlaces(String honour) implements Unmeant {}

    record MorePlacesThanPeople(Object percent) implements Unmeant {}

    record TwoWaysOfInstalments(String item, Place place) implements Unmeant {}
}
