package io.regatlas.domain.publish;

class PlainReleasesTest implements ReleasesContract {

    private final PlainReleases releases = new PlainReleases();

    @Override
    public Releases releases() {
        return releases;
    }
}
