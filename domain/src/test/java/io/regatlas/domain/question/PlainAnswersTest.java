package io.regatlas.domain.question;

import io.regatlas.domain.publish.PlainReleases;
import io.regatlas.domain.publish.Releases;

/** The oracle against the contract that it is a part of, which shows that the contract can be met. */
class PlainAnswersTest implements AnswersContract, ChangeAnswersContract {

    private final PlainReleases releases = new PlainReleases();

    @Override
    public Answers answers() {
        return question -> new PlainAnswers(releases.world()).ask(question);
    }

    @Override
    public Releases releases() {
        return releases;
    }
}
