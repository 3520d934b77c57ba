package org.spean.pack;

import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;
import org.spean.content.ServicePoint;

/** Reads {@code places.yaml}. */
final class PlacesReader {
    private final Draft draft;

    PlacesReader(Draft draft) {
        this.draft = draft;
    }

    void read(Node root) {
        for (Block block : Block.listOf(root, "A place", draft)) {
            draft.servicePoints.add(new Found<>(servicePoint(block), block.placeOf("phone")));
        }
    }

    private ServicePoint servicePoint(Block block) {
        Scalar id = block.word("id");
        draft.names.make(NameKind.PLACE, id);
        Optional<Scalar> province = block.maybe("province");
        province.ifPresent(p -> draft.names.use(NameKind.PROVINCE, p.value(), p.place()));
        ServicePoint point = new ServicePoint(
                id.value(),
                Fields.text(block, "name", "place." + id.value(), TextUse.OTHER, Set.of()),
                province.map(Scalar::value),
                block.word("place").value(),
                block.maybe("phone").map(Scalar::value),
                new FactReader(block).fact(),
                FactReader.plain(new FactReader(block).sources("The place " + id.value())));
        block.close();
        return point;
    }
}
