package org.plumbline.engine.rulefile;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.engine.problem.NumberGroups;

/** Arguments in which a number cut into groups, such as 2,000, is one again; {@code written} are those that were. */
record JoinedNumbers(List<Token> arguments, List<Token> written) {
    static JoinedNumbers of(List<Token> arguments) {
        var joined = new ArrayList<Token>();
        var written = new ArrayList<Token>();
        for (var i = 0; i < arguments.size(); i++) {
            var number = arguments.get(i);
            while (i + 1 < arguments.size() && goesOn(number, arguments.get(i + 1))) {
                i++;
                number = number.with(
                        number.text() + "," + arguments.get(i).text(),
                        arguments.get(i).end());
            }
            if (number.text().contains(",")) {
                written.add(number);
                number = number.with(NumberGroups.joined(number.text()), number.end());
            }
            joined.add(number);
        }
        return new JoinedNumbers(joined, written);
    }

    /** Only a comma stands between. */
    private static boolean goesOn(Token number, Token next) {
        return number.isNumber()
                && next.isNumber()
                && next.start() == number.end() + 1
                && NumberGroups.in(number.text() + "," + next.text()).isPresent();
    }
}
