import Diagnostics

extension ScoreProfile {
    /// All profiles, ours first.
    public static let all = [mhlw, meti, ntia2021, cisa2025, fda, bsi]

    static let mhlw = ScoreProfile(
        id: "mhlw", title: Wording(ja: "医療機器の手引書(第2版)別添A・IMDRF N73", en: "MHLW guidance, Annex A; IMDRF N73"),
        source: "医療機器のサイバーセキュリティ導入に関する手引書(第2版)別添A、表4",
        note: Wording(
            ja: "表4の最初の3つの要素と、IMDRF N73の本文は、原文と照合していません。ハッシュ値は表4に見当たりません。",
            en:
                "The first three elements of Table 4 and the text of IMDRF N73 have not been compared with the originals. Table 4 seems to ask for no hash."
        ),
        rules: [
            ScoreRule("supplier", .supplier, clause: "A.3 表4 サプライヤー名 (R-142)", isVerified: false),
            ScoreRule("name", .name, clause: "A.3 表4 コンポーネント名 (R-142)", isVerified: false),
            ScoreRule("version", .version, clause: "A.3 表4 バージョン (R-142)", isVerified: false),
            ScoreRule("identifier", .identifier, clause: "A.3 表4 固有識別子 (p34, R-144)"),
            ScoreRule("relationship", .relationship, clause: "A.3 表4 関係 (p33)"),
            ScoreRule("entry-author", .entryAuthor, clause: "A.3 表4 作成者名 (p33, 表5の注, R-143)"),
            ScoreRule("timestamp", .timestamp, clause: "A.3 表4 タイムスタンプ (p33)"),
            ScoreRule("format", .formatForAutomation, clause: "A.3 (p33): CycloneDX, SPDX, SWID"),
            ScoreRule("end-of-support", .endOfSupport, .may, weight: 3, clause: "IMDRF N70 5.5", isVerified: false),
        ])

    static let meti = ScoreProfile(
        id: "meti", title: Wording(ja: "経済産業省 SBOM導入の手引 ver 2.0", en: "METI guide to introducing SBOMs, ver 2.0"),
        source: "経済産業省「ソフトウェア管理に向けたSBOMの導入に関する手引 ver 2.0」",
        note: Wording(
            ja: "NTIAの最小要素に沿った項目です。手引の条文との照合はまだしていません。", en: "Follows NTIA's minimum elements; not yet compared with the guide's own text."),
        rules: [
            ScoreRule("supplier", .supplier, clause: "最小要素: サプライヤー名", isVerified: false),
            ScoreRule("name", .name, clause: "最小要素: コンポーネント名", isVerified: false),
            ScoreRule("version", .version, clause: "最小要素: コンポーネントのバージョン", isVerified: false),
            ScoreRule("identifier", .identifier, clause: "最小要素: その他の一意な識別子", isVerified: false),
            ScoreRule("relationship", .relationship, clause: "最小要素: 依存関係", isVerified: false),
            ScoreRule("author", .author, clause: "最小要素: SBOM作成者", isVerified: false),
            ScoreRule("timestamp", .timestamp, clause: "最小要素: タイムスタンプ", isVerified: false),
            ScoreRule("automation", .formatForAutomation, clause: "最小要素: 自動化サポート", isVerified: false),
            ScoreRule("known-unknowns", .statedCompleteness, .should, weight: 5, clause: "最小要素: 既知の未知", isVerified: false),
        ])

    static let bsi = ScoreProfile(
        id: "bsi-tr-03183-2", title: Wording(ja: "BSI TR-03183-2 v2.1.0", en: "BSI TR-03183-2 v2.1.0"),
        source: "BSI, TR-03183-2 Software Bill of Materials, version 2.1.0, 2025-08-20",
        note: Wording(
            ja: "節の番号は公開の解説によるもので、原文と照合していません。実行可否などの3つの性質は、CycloneDXのプロパティ名前空間 bsi: で見ます。",
            en:
                "Clauses are from published commentary and were not compared with the text. The three properties are looked for under CycloneDX's property name space bsi:."
        ),
        rules: [
            ScoreRule("format", .formatOfBSI, clause: "4", isVerified: false),
            ScoreRule("creator", .authorContact, clause: "5.2.1", isVerified: false),
            ScoreRule("timestamp", .timestamp, clause: "5.2.1", isVerified: false),
            ScoreRule("sbom-uri", .documentIdentity, clause: "5.2.1", isVerified: false),
            ScoreRule("component-creator", .producerContact, clause: "5.2.2", isVerified: false),
            ScoreRule("name", .name, clause: "5.2.2", isVerified: false), ScoreRule("version", .version, clause: "5.2.2", isVerified: false),
            ScoreRule("filename", .fileName, clause: "5.2.2", isVerified: false),
            ScoreRule("dependencies", .relationship, clause: "5.2.2", isVerified: false),
            ScoreRule("completeness", .statedCompleteness, clause: "5.2.2", isVerified: false),
            ScoreRule("licences", .licenseExpression, clause: "5.2.2", isVerified: false),
            ScoreRule("hash", .sha512, clause: "5.2.2", isVerified: false),
            ScoreRule("executable", .executableProperty, weight: 5, clause: "5.2.2", isVerified: false),
            ScoreRule("archive", .archiveProperty, weight: 5, clause: "5.2.2", isVerified: false),
            ScoreRule("structured", .structuredProperty, weight: 5, clause: "5.2.2", isVerified: false),
            ScoreRule("identifier", .identifier, clause: "5.2.4", isVerified: false),
            ScoreRule("source-uri", .sourceAddress, .should, weight: 5, clause: "5.2.4 (where it exists)", isVerified: false),
            ScoreRule("deployable-uri", .deployableAddress, .should, weight: 5, clause: "5.2.4 (where it exists)", isVerified: false),
            ScoreRule("no-vulnerabilities", .noVulnerabilities, clause: "8.1", isVerified: false),
        ])
}
