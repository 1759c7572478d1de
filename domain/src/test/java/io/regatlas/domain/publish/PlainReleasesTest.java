package io.regatlas.domain.publish;

class PlainReleasesTest implements ReleasesContract, RetirementContract, RollbackContract {

    private final PlainReleases releases = new PlainReleases();

    @Override
    public Releases releases() {
        return releases;
    }
}
