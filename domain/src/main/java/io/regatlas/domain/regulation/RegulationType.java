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

    /** Whether a body of that kind may issue a text of this type, alone or jointly. */
    public boolean mayBeIssuedBy(IssuerKind kind) {
        return issuers.contains(kind);
    }
}
