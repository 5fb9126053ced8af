package org.plumbline.engine.compare;

/** What an amendment does to all together: their totals and money, and how many have a share of it, up or down by money or else by total. */
public record Impact(TotalAndMoney change, long up, long down) {
    static final Impact NONE = new Impact(TotalAndMoney.NONE, 0, 0);

    static Impact of(TotalAndMoney change) {
        var way = change.money().signum() == 0
                ? change.total().signum()
                : change.money().signum();
        return new Impact(change, way > 0 ? 1 : 0, way < 0 ? 1 : 0);
    }

    Impact plus(Impact more) {
        return new Impact(change.plus(more.change), up + more.up, down + more.down);
    }
}
