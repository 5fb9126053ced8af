package org.plumbline.engine.settlement;

import org.plumbline.engine.problem.Statement;

/** What can be wrong with a settlement, held against its scheme. */
public sealed interface SettlementProblem extends Statement {
    record NoSettlement(String scheme) implements SettlementProblem {}

    record NoMembers() implements SettlementProblem {}

    record DepartmentsAbsent(String rule, String clauses) implements SettlementProblem {}

    record FigureAbsent(String figure) implements SettlementProblem {}

    record FigureOfWhole(String figure) implements SettlementProblem {}

    record FigureOfDepartments(String figure) implements SettlementProblem {}

    record FigureNotNow(String figure, String unit) implements SettlementProblem {}

    record GivenTwice(String field) implements SettlementProblem {}

    record OtherThanMember(String decided, String written) implements SettlementProblem {}

    record OutsideCycle(Object period, Object cycle) implements SettlementProblem {}

    record DecidedTwice(Object period) implements SettlementProblem {}

    record MemberTwice(String member) implements SettlementProblem {}

    record DepartmentTwice(String department) implements SettlementProblem {}

    record AchievementTwice(String achievement) implements SettlementProblem {}

    record UnknownMember(String member) implements SettlementProblem {}

    record GrantToOneself(String pool, String member, String amount) implements SettlementProblem {}

    record NotAbove0(String amount) implements SettlementProblem {}

    record TooManyDecimals(String amount, int decimals) implements SettlementProblem {}

    record DayOutside(Object day, Object cycle) implements SettlementProblem {}

    record DayTwice(Object day) implements SettlementProblem {}
}
