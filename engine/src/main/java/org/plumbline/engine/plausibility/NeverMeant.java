package org.plumbline.engine.plausibility;

import org.plumbline.engine.problem.Place;
import org.plumbline.engine.problem.Statement;

/** What a rule can say and never mean. */
public sealed interface NeverMeant extends Statement {
    record ComparedWithItself(Object test) implements NeverMeant {}

    record CapBelowOne(Object limit, Object one) implements NeverMeant {}

    record FinerThanCoin(Object amount, Object coin) implements NeverMeant {}

    record NoPlaces(String honour) implements NeverMeant {}

    record MorePlacesThanPeople(Object percent) implements NeverMeant {}

    record TwoWaysOfInstalments(String item, Place place) implements NeverMeant {}
}
