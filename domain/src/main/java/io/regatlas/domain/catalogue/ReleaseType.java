package io.regatlas.domain.catalogue;

import io.regatlas.domain.catalogue.NodeType.Form;
import io.regatlas.domain.catalogue.OrderField.Kind;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.release.Release;

/** A release, asked for like any other node but never a part of one. Its key is its number. */
final class ReleaseType {

    static final NodeType<Release> RELEASE = Declaration.<Release>of(
                    "Release", null, Form.RELEASE, release -> Integer.toString(release.number()))
            .fields(
                    Fields.published("number", Scalar.INTEGER),
                    Fields.published("published", Scalar.INSTANT),
                    Fields.published("hash", Scalar.TEXT),
                    Fields.published("notes", Scalar.TEXT).asOptional(),
                    Fields.one("previous", "Release", release -> null).asOptional(),
                    Fields.one("restores", "Release", release -> null).asOptional(),
                    Fields.published("counts", new Structured(Structs.FACET_VALUE, true)),
                    Fields.contents("datasets", "Dataset"),
                    Fields.connection("changes", "Change", new Route.Changes()))
            .order("NUMBER", Kind.INTEGER, Release::number)
            .create(values -> {
                throw new IllegalArgumentException("a release is published, not stated");
            });

    private ReleaseType() {}
}
