package io.regatlas.domain.regulation;

import io.regatlas.domain.issuer.IssuerKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What sort of text a regulation is, or would be if adopted. Rank between types is a partial order and is not the order
 * here. The classes are those of the European Legislation Identifier ontology (ELI) and of schema.org.
 */
public enum RegulationType {
    CONSTITUTION("宪法", "eli:LegalResource", IssuerKind.LEGISLATURE),
    LAW("法律", "eli:LegalResource", IssuerKind.LEGISLATURE),
    ADMINISTRATIVE_REGULATION("行政法规", "eli:LegalResource", IssuerKind.GOVERNMENT, IssuerKind.DEPARTMENT),
    DEPARTMENT_RULE("部门规章", "eli:LegalResource", IssuerKind.DEPARTMENT, IssuerKind.PARTY),
    LOCAL_REGULATION(
            "地方性法规", "eli:LegalResource", IssuerKind.LEGISLATURE, IssuerKind.GOVERNMENT, IssuerKind.DEPARTMENT),
    LOCAL_GOVERNMENT_RULE("地方政府规章", "eli:LegalResource", IssuerKind.GOVERNMENT, IssuerKind.DEPARTMENT),
    JUDICIAL_DOCUMENT(
            "司法文件",
            "eli:LegalResource",
            IssuerKind.COURT,
            IssuerKind.PROCURATORATE,
            IssuerKind.DEPARTMENT,
            IssuerKind.GOVERNMENT),
    NORMATIVE_DOCUMENT("规范性文件", "eli:LegalResource"),
    PARTY_DOCUMENT("党内法规", "eli:LegalResource", IssuerKind.PARTY, IssuerKind.GOVERNMENT, IssuerKind.DEPARTMENT),
    NATIONAL_STANDARD("国家标准", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.DEPARTMENT),
    NATIONAL_STANDARD_MANDATORY("强制性国家标准", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.DEPARTMENT),
    NATIONAL_STANDARD_RECOMMENDED("推荐性国家标准", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.DEPARTMENT),
    NATIONAL_STANDARD_GUIDANCE("国家标准化指导性技术文件", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.DEPARTMENT),
    INDUSTRY_STANDARD("行业标准", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.DEPARTMENT),
    GROUP_STANDARD("团体标准", "schema:CreativeWork", IssuerKind.STANDARDS_BODY, IssuerKind.ASSOCIATION),
    PRACTICE_GUIDE(
            "标准实践指南",
            "schema:CreativeWork",
            IssuerKind.STANDARDS_BODY,
            IssuerKind.WORKING_GROUP,
            IssuerKind.RESEARCH_INSTITUTE),
    PLAN("规划、计划、方案、预案", "schema:CreativeWork"),
    REPORT("报告", "schema:Report"),
    TREATY("条约、协定", "eli:LegalResource"),
    FOREIGN_LAW("外国法", "eli:LegalResource"),
    OTHER("其他", "schema:CreativeWork");

    private static final Set<RegulationType> EQUAL_TO_THEIR_LIKE =
            EnumSet.of(CONSTITUTION, LAW, ADMINISTRATIVE_REGULATION, DEPARTMENT_RULE);
    private static final Set<RegulationType> EQUAL_RULES = EnumSet.of(DEPARTMENT_RULE, LOCAL_GOVERNMENT_RULE);

    private final String chineseTerm;
    private final String ontologyClass;
    private final Set<IssuerKind> issuers;

    RegulationType(String chineseTerm, String ontologyClass, IssuerKind... issuers) {
        this.chineseTerm = chineseTerm;
        this.ontologyClass = ontologyClass;
        this.issuers = issuers.length == 0 ? EnumSet.allOf(IssuerKind.class) : EnumSet.copyOf(Arrays.asList(issuers));
    }

    /** The Chinese term, in simplified characters. */
    public String chineseTerm() {
        return chineseTerm;
    }

    /** The class in ELI or schema.org, with its usual prefix: {@code eli:LegalResource}. */
    public String ontologyClass() {
        return ontologyClass;
    }

    /** Whether a final text of this type can bind anyone; a plan sets aims, and a report tells. */
    public boolean binds() {
        return this != PLAN && this != REPORT;
    }

    /**
     * Whether a text of this type prevails over one of another, both of China: a partial order. By the Legislation Law (立法法;
     * articles of 2015, those of 2023 in brackets) the constitution prevails over laws, regulations and rules (87 [98]); a law
     * over administrative and local regulations and rules, an administrative regulation over local regulations and rules (88
     * [99]); a local regulation over rules of local governments of its level and below, which is taken to be the case here (89
     * [100]). Department rules equal each other and the rules of local governments (91 [102]). A local regulation against a
     * department rule is decided case by case (95 [106]), so that equals need not compare alike with a third. A judicial
     * interpretation keeps to the laws it interprets (104 [119]).
     *
     * <p>Of other texts the Legislation Law says nothing. All organs of the state and all parties abide by the constitution and
     * the laws (Constitution, article 5), so that both prevail over what these issue; everything else is undecided, as it is
     * with treaties, foreign laws, reports, and two local texts, between which the level decides.
     */
    public Rank outranks(RegulationType other) {
        if (below().contains(other)) {
            return Rank.YES;
        }
        if (other.below().contains(this)) {
            return Rank.NO;
        }
        return isEqualTo(other) ? Rank.EQUAL : Rank.UNDECIDED;
    }

    /** Whether a body of that kind may issue a text of this type, alone or jointly. */
    public boolean mayBeIssuedBy(IssuerKind kind) {
        return issuers.contains(kind);
    }

    private Set<RegulationType> below() {
        return switch (this) {
            case CONSTITUTION -> EnumSet.complementOf(EnumSet.of(CONSTITUTION, REPORT, TREATY, FOREIGN_LAW, OTHER));
            case LAW -> EnumSet.complementOf(EnumSet.of(CONSTITUTION, LAW, REPORT, TREATY, FOREIGN_LAW, OTHER));
            case ADMINISTRATIVE_REGULATION -> EnumSet.of(DEPARTMENT_RULE, LOCAL_REGULATION, LOCAL_GOVERNMENT_RULE);
            case LOCAL_REGULATION -> EnumSet.of(LOCAL_GOVERNMENT_RULE);
            case DEPARTMENT_RULE,
                    LOCAL_GOVERNMENT_RULE,
                    JUDICIAL_DOCUMENT,
                    NORMATIVE_DOCUMENT,
                    PARTY_DOCUMENT,
                    NATIONAL_STANDARD,
                    NATIONAL_STANDARD_MANDATORY,
                    NATIONAL_STANDARD_RECOMMENDED,
                    NATIONAL_STANDARD_GUIDANCE,
                    INDUSTRY_STANDARD,
                    GROUP_STANDARD,
                    PRACTICE_GUIDE,
                    PLAN,
                    REPORT,
                    TREATY,
                    FOREIGN_LAW,
                    OTHER -> EnumSet.noneOf(RegulationType.class);
        };
    }

    private boolean isEqualTo(RegulationType other) {
        return this == other ? EQUAL_TO_THEIR_LIKE.contains(this) : EQUAL_RULES.containsAll(Set.of(this, other));
    }
}
