package org.spean.pack;

import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.StepId;

/** Reads {@code flows/NAME.yaml}. */
final class FlowReader {
    private final Draft draft;

    FlowReader(Draft draft) {
        this.draft = draft;
    }

    void read(SourceFile file, Node root) {
        Block flow = Block.of(root, file.whole(), "This flow", draft);
        Scalar name = flow.word("flow");
        if (!name.value().isEmpty() && !name.value().equals(file.stem())) {
            draft.tell(name.place()
                    .error(
                            "The flow is called `" + name.value() + "`, its file " + file.stem() + ".yaml.",
                            "Give both the same name."));
        }
        if (!StepId.isName(file.stem())) {
            draft.tell(file.whole()
                    .error(
                            "`" + file.stem() + "` cannot name a flow.",
                            "Use up to 32 of a-z, 0-9 and -, a letter first."));
            draft.markIncomplete();
            return;
        }
        flow.block("steps", "The list of steps")
                .ifPresentOrElse(steps -> readSteps(file.stem(), steps), draft::markIncomplete);
        flow.close();
    }

    private void readSteps(String flow, Block steps) {
        steps.blocksByName("The step " + flow + ".").forEach((name, block) -> {
            if (!StepId.isName(name.value())) {
                draft.tell(name.place()
                        .error(
                                "`" + name.value() + "` cannot name a step.",
                                "Use up to 32 of a-z, 0-9 and -, a letter first."));
                return;
            }
            StepId id = new StepId(flow, name.value());
            draft.names.make(NameKind.STEP, new Scalar(id.toString(), name.place()));
            draft.steps.put(id, new StepReader(id, block).read());
            block.close();
        });
    }
}
