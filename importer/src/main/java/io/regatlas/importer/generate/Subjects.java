package io.regatlas.importer.generate;

import io.regatlas.domain.entity.Key;
import io.regatlas.domain.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The topics: a subject, each of its actions, and for whom; some are under a second subject as well. */
final class Subjects {

    private static final int BROAD = 12;

    private Subjects() {}

    /** From broad to narrow within each subject. */
    static List<Topic> all() {
        List<Topic> all = new ArrayList<>();
        for (int i = 0; i < BROAD; i++) {
            Phrase subject = Vocabulary.SUBJECTS.get(i);
            all.add(topic(key(i), subject, List.of()));
            for (int j = 0; j < Vocabulary.ACTIONS.size(); j++) {
                Phrase action = Vocabulary.ACTIONS.get(j);
                List<Key> broader = (i + j) % 9 == 0 ? List.of(key(i), key((i + 1) % BROAD)) : List.of(key(i));
                Phrase name =
                        new Phrase(subject.english() + ": " + action.english(), subject.chinese() + action.chinese());
                all.add(topic(key(i, j), name, broader));
                if (j % 4 == 0) {
                    Phrase narrow = new Phrase(
                            name.english() + " by " + Vocabulary.ADDRESSEES.get((i + j) % Vocabulary.ADDRESSEES.size()),
                            name.chinese() + "专项");
                    all.add(topic(new Key(key(i, j) + "-special"), narrow, List.of(key(i, j))));
                }
            }
        }
        return all;
    }

    /** What a text deals with: few topics are common, and most are rare. */
    static List<Key> drawn(Draw draw) {
        TreeSet<Key> drawn = new TreeSet<>();
        for (int count = draw.between(1, 3); count > 0; count--) {
            int i = draw.lowBelow(BROAD);
            drawn.add(draw.chance(30) ? key(i) : key(i, draw.lowBelow(Vocabulary.ACTIONS.size())));
        }
        return List.copyOf(drawn);
    }

    private static Key key(int subject) {
        return new Key("gen-topic-" + (subject + 1));
    }

    private static Key key(int subject, int action) {
        return new Key(key(subject) + "-" + (action + 1));
    }

    private static Topic topic(Key key, Phrase name, List<Key> broader) {
        return new Topic(key, name.names(List.of()), broader);
    }
}
