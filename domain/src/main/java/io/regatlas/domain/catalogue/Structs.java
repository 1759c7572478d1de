package io.regatlas.domain.catalogue;

import static io.regatlas.domain.catalogue.Fields.date;
import static io.regatlas.domain.catalogue.Fields.derived;
import static io.regatlas.domain.catalogue.Fields.enumerated;
import static io.regatlas.domain.catalogue.Fields.optional;
import static io.regatlas.domain.catalogue.Fields.proofs;
import static io.regatlas.domain.catalogue.Fields.stated;

import io.regatlas.domain.catalogue.ValueType.Enumerated;
import io.regatlas.domain.catalogue.ValueType.Scalar;
import io.regatlas.domain.catalogue.ValueType.Structured;
import io.regatlas.domain.citation.Basis;
import io.regatlas.domain.citation.Citation;
import io.regatlas.domain.fact.Comparator;
import io.regatlas.domain.fact.Deadline;
import io.regatlas.domain.fact.Quantity;
import io.regatlas.domain.fact.Unit;
import io.regatlas.domain.name.Language;
import io.regatlas.domain.name.Name;
import io.regatlas.domain.name.NameKind;
import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.OfficialNumber;
import io.regatlas.domain.release.Change.FieldChange;
import io.regatlas.domain.release.Count;
import io.regatlas.domain.time.PartialDate;
import io.regatlas.domain.time.Precision;
import java.math.BigDecimal;
import java.util.List;

/** The value objects. */
public final class Structs {

    /** {@link PartialDate}: in files an EDTF text, or {@code edtf} and {@code words}. */
    public static final StructType<PartialDate> PARTIAL_DATE = new StructType<>(
            "PartialDate",
            List.of(
                    stated("edtf", Scalar.TEXT, PartialDate::edtf),
                    derived("earliest", Scalar.DAY, PartialDate::earliest),
                    derived("latest", Scalar.DAY, PartialDate::latest),
                    derived("precision", new Enumerated(Precision.class), PartialDate::precision)
                            .asRequired(),
                    optional("words", Scalar.TEXT, PartialDate::words)),
            values -> PartialDate.parse(values.text("edtf")).withWords(values.optional(String.class, "words")));

    /** {@link Name}. */
    public static final StructType<Name> NAME = new StructType<>(
            "Name",
            List.of(
                    stated("text", Scalar.TEXT, Name::text),
                    stated("language", Scalar.LANGUAGE, Name::language),
                    enumerated("kind", NameKind.class, Name::kind),
                    date("from", Name::from),
                    date("until", Name::until),
                    derived("basis", new Enumerated(Basis.class), Name::basis).asRequired(),
                    proofs(Name::citations)),
            values -> new Name(
                    values.text("text"),
                    values.required(Language.class, "language"),
                    values.required(NameKind.class, "kind"),
                    values.optional(PartialDate.class, "from"),
                    values.optional(PartialDate.class, "until"),
                    values.list(Citation.class, "citations")));

    /** {@link Count}. */
    public static final StructType<Count> FACET_VALUE = new StructType<>(
            "FacetValue",
            List.of(stated("value", Scalar.TEXT, Count::value), stated("count", Scalar.INTEGER, Count::count)),
            values -> new Count(values.text("value"), values.required(Integer.class, "count")));

    /** {@link OfficialNumber}. */
    public static final StructType<OfficialNumber> OFFICIAL_NUMBER = new StructType<>(
            "OfficialNumber",
            List.of(
                    enumerated("scheme", NumberScheme.class, OfficialNumber::scheme),
                    stated("text", Scalar.TEXT, OfficialNumber::text)),
            values -> new OfficialNumber(values.required(NumberScheme.class, "scheme"), values.text("text")));

    /** {@link Quantity}. */
    public static final StructType<Quantity> QUANTITY = new StructType<>(
            "Quantity",
            List.of(
                    enumerated("comparator", Comparator.class, Quantity::comparator),
                    stated("value", Scalar.DECIMAL, Quantity::value),
                    enumerated("unit", Unit.class, Quantity::unit),
                    optional("currency", Scalar.TEXT, Quantity::currency),
                    optional("of", Scalar.TEXT, Quantity::of)),
            List.of("value", "unit", "comparator", "currency", "of"),
            values -> new Quantity(
                    values.required(Comparator.class, "comparator"),
                    values.required(BigDecimal.class, "value"),
                    values.required(Unit.class, "unit"),
                    values.optional(String.class, "currency"),
                    values.optional(String.class, "of")));

    /** {@link Deadline}. */
    public static final StructType<Deadline> DEADLINE = new StructType<>(
            "Deadline",
            List.of(
                    date("date", Deadline::date),
                    stated("inclusive", Scalar.BOOLEAN, Deadline::inclusive),
                    optional("period", new Structured(QUANTITY, false), Deadline::period),
                    optional("after", Scalar.TEXT, Deadline::after)),
            List.of("date", "period"),
            values -> new Deadline(
                    values.optional(PartialDate.class, "date"),
                    values.orElse(Boolean.class, "inclusive", true),
                    values.optional(Quantity.class, "period"),
                    values.optional(String.class, "after")));

    /** {@link FieldChange}. */
    public static final StructType<FieldChange> FIELD_CHANGE = new StructType<>(
            "FieldChange",
            List.of(
                    stated("field", Scalar.TEXT, FieldChange::field),
                    optional("before", Scalar.JSON, FieldChange::before),
                    optional("after", Scalar.JSON, FieldChange::after)),
            values -> new FieldChange(
                    values.text("field"),
                    values.optional(String.class, "before"),
                    values.optional(String.class, "after")));

    private Structs() {}

    /** All of them. */
    public static List<StructType<?>> all() {
        return List.of(PARTIAL_DATE, NAME, FACET_VALUE, OFFICIAL_NUMBER, QUANTITY, DEADLINE, FIELD_CHANGE);
    }
}
