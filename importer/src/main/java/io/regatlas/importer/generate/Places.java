package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.jurisdiction.Jurisdiction;
import io.regatlas.domain.jurisdiction.Level;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A state that there is not, its provinces, and their cities. */
final class Places {

    static final Place STATE = new Place(new Key("gen"), new Phrase("Gena", "格纳"), Level.NATIONAL, null);
    static final Phrase REPUBLIC = new Phrase("Republic of Gena", "格纳共和国");

    private static final List<Phrase> PROVINCES = List.of(
            new Phrase("Aldermark", "安岭"),
            new Phrase("Brenholt", "柏川"),
            new Phrase("Corvale", "澄江"),
            new Phrase("Dunmere", "东屏"),
            new Phrase("Estwick", "鄂林"),
            new Phrase("Farrowdale", "枫原"),
            new Phrase("Greymoor", "桂湾"),
            new Phrase("Haldenau", "禾洲"),
            new Phrase("Isenford", "金丘"),
            new Phrase("Jorvale", "岚海"),
            new Phrase("Kestria", "明岳"),
            new Phrase("Lowmark", "宁滩"));

    private static final List<Phrase> CITIES = List.of(
            new Phrase("Port", "港"),
            new Phrase("Bridge", "桥"),
            new Phrase("Field", "田"),
            new Phrase("Hill", "山"),
            new Phrase("Haven", "湾"));

    /** The state first, each province before its cities. */
    static final List<Place> ALL = all();

    private Places() {}

    /** A place. */
    record Place(Key key, Phrase name, Level level, @Nullable Key parent) {

        Jurisdiction jurisdiction() {
            return new Jurisdiction(key, name.names(List.of()), null, level, parent);
        }
    }

    private static List<Place> all() {
        List<Place> all = new ArrayList<>(List.of(STATE));
        for (int i = 0; i < PROVINCES.size(); i++) {
            Phrase name = PROVINCES.get(i);
            Key key = new Key("gen-p" + (i + 1));
            all.add(new Place(key, new Phrase(name.english(), name.chinese() + "省"), Level.PROVINCIAL, STATE.key()));
            for (int j = 0; j < CITIES.size(); j++) {
                Phrase city = CITIES.get(j);
                Phrase whole = new Phrase(name.english() + " " + city.english(), name.chinese() + city.chinese() + "市");
                all.add(new Place(new Key(key + "-c" + (j + 1)), whole, Level.MUNICIPAL, key));
            }
        }
        return List.copyOf(all);
    }
}
