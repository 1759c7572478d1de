package io.regatlas.domain.issuer;

/** What sort of body an issuer is. */
public enum IssuerKind {
    /** Legislature or its standing committee (人大). */
    LEGISLATURE,
    /** Government as a whole, its general office included (政府). */
    GOVERNMENT,
    /** Ministry, commission, administration or bureau (部门). */
    DEPARTMENT,
    /** Court (法院). */
    COURT,
    /** Procuratorate (检察院). */
    PROCURATORATE,
    /** Party body (党的机构). */
    PARTY,
    /** Standards body or technical committee (标准化机构). */
    STANDARDS_BODY,
    /** Working group of several bodies (工作组). */
    WORKING_GROUP,
    /** Research institute (研究所). */
    RESEARCH_INSTITUTE,
    /** Association or consumer council (协会). */
    ASSOCIATION,
    /** Media (媒体). */
    MEDIA,
    /** Union of states or international organisation. */
    UNION,
    /** Any other. */
    OTHER
}
