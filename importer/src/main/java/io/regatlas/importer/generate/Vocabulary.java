package io.regatlas.importer.generate;

import java.util.List;
import java.util.stream.Stream;

/** The words that titles, names and facts are put together from. */
final class Vocabulary {

    static final List<Phrase> SUBJECTS = phrases(
            "network data=网络数据",
            "personal information=个人信息",
            "critical infrastructure=关键基础设施",
            "mobile applications=移动应用",
            "commercial encryption=商用密码",
            "artificial intelligence=人工智能",
            "cloud services=云服务",
            "internet advertising=互联网广告",
            "online payment=网络支付",
            "telecommunications equipment=电信设备",
            "radio frequencies=无线电频率",
            "satellite navigation=卫星导航",
            "intelligent vehicles=智能汽车",
            "drones=无人机",
            "industrial internet=工业互联网",
            "data centres=数据中心",
            "domain names=域名",
            "electronic signatures=电子签名",
            "online publishing=网络出版",
            "live streaming=网络直播",
            "online games=网络游戏",
            "minors online=未成年人网络",
            "medical devices=医疗器械",
            "drug trials=药物试验",
            "food additives=食品添加剂",
            "hazardous chemicals=危险化学品",
            "drinking water=饮用水",
            "air quality=空气质量",
            "waste batteries=废旧电池",
            "forest land=林地",
            "mineral resources=矿产资源",
            "rail transport=铁路运输",
            "port facilities=港口设施",
            "customs declarations=报关",
            "foreign investment=外商投资",
            "export goods=出口货物",
            "bank deposits=银行存款",
            "insurance contracts=保险合同",
            "public procurement=政府采购",
            "vocational training=职业培训");

    static final List<Phrase> ACTIONS = phrases(
            "supervision=监督",
            "administration=管理",
            "protection=保护",
            "security assessment=安全评估",
            "licensing=许可",
            "registration=登记",
            "inspection=检查",
            "promotion=促进",
            "classification=分类分级",
            "reporting=报告",
            "cross-border transfer=跨境传输",
            "emergency response=应急处置",
            "certification=认证",
            "quality control=质量控制");

    /** What departments are for. */
    static final List<Phrase> CHARGES = phrases(
            "Information Technology=信息技术",
            "Network Security=网络安全",
            "Commerce=商业",
            "Finance=财务",
            "Health=卫生",
            "Transport=交通",
            "Environment=环境",
            "Education=教育",
            "Justice=司法行政",
            "Public Order=治安",
            "Labour=劳动",
            "Agriculture=农业",
            "Water=水务",
            "Energy=能源",
            "Culture=文化",
            "Statistics=统计",
            "Customs=海关",
            "Taxation=税务",
            "Housing=住房",
            "Science=科技",
            "Market Supervision=市场监管",
            "Radio and Television=广播电视",
            "Standards=标准",
            "Forestry=林业");

    static final List<String> ADDRESSEES = List.of(
            "operators",
            "providers",
            "manufacturers",
            "importers",
            "employers",
            "local authorities",
            "schools",
            "banks");

    static final List<String> ARTICLES = List.of(
            "records", "reports", "licences", "samples", "complaints", "contracts", "tests", "devices", "accounts");

    private Vocabulary() {}

    private static List<Phrase> phrases(String... pairs) {
        return Stream.of(pairs)
                .map(pair -> pair.split("=", 2))
                .map(pair -> new Phrase(pair[0], pair[1]))
                .toList();
    }
}
