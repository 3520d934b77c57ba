package org.spean.pack;

import java.util.Map;
import java.util.function.Consumer;
import org.spean.content.MenuLayout;
import org.spean.content.Step;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.Segments;
import org.spean.text.SmsSegments;

/** A menu with its choices and the fixed keys fits into its segments (design section 4 "Text out"). */
final class MenuBudgetCheck implements PackCheck {
    private final ReadRules rules;

    MenuBudgetCheck(ReadRules rules) {
        this.rules = rules;
    }

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        DraftText fixed = draft.systemTexts.get(SystemText.FIXED_KEYS);
        if (fixed == null) {
            return; // told by SystemTextsCheck; without the last line a count means nothing
        }
        for (DraftStep step : draft.steps.values()) {
            if (step.step() instanceof Step.Menu menu) {
                for (Language language : Language.values()) {
                    check(step, menu, fixed.text(), language, problems);
                }
            }
        }
    }

    private void check(DraftStep step, Step.Menu menu, Text fixed, Language language, Consumer<Problem> problems) {
        Segments segments = SmsSegments.of(MenuLayout.render(menu.text(), Map.of(), menu.options(), fixed, language));
        int most = rules.menuSegments();
        if (segments.count() > most) {
            problems.accept(step.place()
                    .error(
                            "The menu %s takes %d SMS segments in `%s` with its choices and fixed keys; %d are allowed."
                                    .formatted(menu.id(), segments.count(), language.code(), most),
                            TextBudgetCheck.todo(segments, most)));
        }
    }
}
