package io.regatlas.importer.generate;

import io.regatlas.domain.regulation.NumberScheme;
import io.regatlas.domain.regulation.RegulationType;
import io.regatlas.importer.generate.Bodies.Body;
import io.regatlas.importer.generate.Places.Place;

/** The sorts of text that are made, how often, what they are called, and who issues them. */
enum Genre {
    CONSTITUTION(RegulationType.CONSTITUTION, 0, "Basic Law", "基本法"),
    LAW(RegulationType.LAW, 4, "Law", "法"),
    ADMINISTRATIVE_REGULATION(RegulationType.ADMINISTRATIVE_REGULATION, 6, "Regulations", "条例"),
    DEPARTMENT_RULE(RegulationType.DEPARTMENT_RULE, 20, "Measures", "办法"),
    LOCAL_REGULATION(RegulationType.LOCAL_REGULATION, 12, "Local Regulations", "条例"),
    LOCAL_GOVERNMENT_RULE(RegulationType.LOCAL_GOVERNMENT_RULE, 10, "Rules", "规定"),
    NORMATIVE_DOCUMENT(RegulationType.NORMATIVE_DOCUMENT, 24, "Opinions", "意见"),
    STANDARD(RegulationType.NATIONAL_STANDARD_RECOMMENDED, 9, "Specification", "规范"),
    JUDICIAL_DOCUMENT(RegulationType.JUDICIAL_DOCUMENT, 4, "Judicial Interpretation", "司法解释"),
    PARTY_DOCUMENT(RegulationType.PARTY_DOCUMENT, 2, "Party Rules", "党规"),
    PLAN(RegulationType.PLAN, 5, "Plan", "规划"),
    REPORT(RegulationType.REPORT, 4, "Report", "报告");

    private final RegulationType type;
    private final int weight;
    private final Phrase word;

    Genre(RegulationType type, int weight, String english, String chinese) {
        this.type = type;
        this.weight = weight;
        this.word = new Phrase(english, chinese);
    }

    static Genre drawn(Draw draw) {
        Genre[] all = values();
        int[] weights = new int[all.length];
        for (int i = 0; i < all.length; i++) {
            weights[i] = all[i].weight;
        }
        return all[draw.weighted(weights)];
    }

    RegulationType type() {
        return type;
    }

    /** What such a text is called. */
    Phrase word() {
        return word;
    }

    boolean isLocal() {
        return this == LOCAL_REGULATION || this == LOCAL_GOVERNMENT_RULE;
    }

    boolean goesThroughReadings() {
        return this == CONSTITUTION || this == LAW || this == LOCAL_REGULATION;
    }

    /** Whether it is of the departments, which often act together. */
    boolean isOfDepartments() {
        return this == DEPARTMENT_RULE || this == NORMATIVE_DOCUMENT || this == REPORT;
    }

    NumberScheme scheme() {
        return switch (this) {
            case STANDARD -> NumberScheme.STANDARD;
            case CONSTITUTION, LAW, ADMINISTRATIVE_REGULATION -> NumberScheme.ORDER;
            case DEPARTMENT_RULE,
                    LOCAL_REGULATION,
                    LOCAL_GOVERNMENT_RULE,
                    NORMATIVE_DOCUMENT,
                    JUDICIAL_DOCUMENT,
                    PARTY_DOCUMENT,
                    PLAN,
                    REPORT -> NumberScheme.DOCUMENT;
        };
    }

    /** A body that may issue it. */
    Body issuer(Place place, Draw draw) {
        return switch (this) {
            case CONSTITUTION, LAW, LOCAL_REGULATION -> Bodies.legislature(place);
            case ADMINISTRATIVE_REGULATION, LOCAL_GOVERNMENT_RULE, PLAN -> Bodies.government(place);
            case STANDARD -> Bodies.standards();
            case JUDICIAL_DOCUMENT -> Bodies.court();
            case PARTY_DOCUMENT -> Bodies.party();
            case DEPARTMENT_RULE, NORMATIVE_DOCUMENT, REPORT ->
                Bodies.department(place, draw.lowBelow(Bodies.departments(place)));
        };
    }
}
