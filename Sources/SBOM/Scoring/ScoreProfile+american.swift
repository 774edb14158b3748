import Diagnostics

extension ScoreProfile {
    static let ntia2021 = ScoreProfile(
        id: "ntia-2021", title: Wording(ja: "NTIA 最小要素(2021年)", en: "NTIA minimum elements (2021)"),
        source: "NTIA, The Minimum Elements For a Software Bill of Materials, 2021-07-12", note: nil,
        rules: [
            ScoreRule("supplier", .supplier, clause: "IV, Data Fields: Supplier Name"),
            ScoreRule("name", .name, clause: "IV, Data Fields: Component Name"),
            ScoreRule("version", .version, clause: "IV, Data Fields: Version of the Component"),
            ScoreRule("identifier", .identifier, clause: "IV, Data Fields: Other Unique Identifiers"),
            ScoreRule("relationship", .relationship, clause: "IV, Data Fields: Dependency Relationship"),
            ScoreRule("author", .author, clause: "IV, Data Fields: Author of SBOM Data"),
            ScoreRule("timestamp", .timestamp, clause: "IV, Data Fields: Timestamp"),
            ScoreRule("automation", .formatForAutomation, clause: "IV, Automation Support"),
            ScoreRule("known-unknowns", .statedCompleteness, .should, weight: 5, clause: "IV, Practices and Processes: Known Unknowns"),
        ])

    static let cisa2025 = ScoreProfile(
        id: "cisa-2025", title: Wording(ja: "CISA 最小要素(2025年案)", en: "CISA minimum elements (2025 draft)"),
        source: "CISA, 2025 Minimum Elements for a Software Bill of Materials, draft for comment of 2025-08-22",
        note: Wording(
            ja: "意見募集のための案です。確定版が出ているかどうか、条文との照合は、まだ確認していません。",
            en: "A draft for comment. Whether a final text exists, and the comparison with the text itself, has not been checked."),
        rules: [
            ScoreRule("author", .author, clause: "Data Fields: SBOM Author", isVerified: false),
            ScoreRule("producer", .supplier, clause: "Data Fields: Software Producer", isVerified: false),
            ScoreRule("name", .name, clause: "Data Fields: Component Name", isVerified: false),
            ScoreRule("version", .version, clause: "Data Fields: Component Version", isVerified: false),
            ScoreRule("identifier", .identifier, clause: "Data Fields: Software Identifiers", isVerified: false),
            ScoreRule("hash", .hash, clause: "Data Fields: Component Hash", isVerified: false),
            ScoreRule("license", .license, clause: "Data Fields: License", isVerified: false),
            ScoreRule("relationship", .relationship, clause: "Data Fields: Dependency Relationship", isVerified: false),
            ScoreRule("tool", .toolName, clause: "Data Fields: Tool Name", isVerified: false),
            ScoreRule("timestamp", .timestamp, clause: "Data Fields: Timestamp", isVerified: false),
            ScoreRule("generation-context", .lifecyclePhase, clause: "Data Fields: Generation Context", isVerified: false),
            ScoreRule("automation", .formatForAutomation, clause: "Automation Support", isVerified: false),
            ScoreRule("known-unknowns", .statedCompleteness, clause: "Practices and Processes: Known Unknowns", isVerified: false),
        ])

    static let fda = ScoreProfile(
        id: "fda", title: Wording(ja: "FDA 市販前ガイダンス", en: "FDA premarket guidance"),
        source: "FDA, Cybersecurity in Medical Devices: Quality System Considerations and Content of Premarket Submissions, section V.A.4",
        note: Wording(
            ja: "NTIAの最小要素に、部品ごとのサポートの水準とサポート終了日を加えたものです。既知の脆弱性の評価は、SBOMとは別の文書で求められます。",
            en:
                "NTIA's elements, and for each component its level of support and end-of-support date. The assessment of known vulnerabilities is asked for beside the SBOM."
        ),
        rules: [
            ScoreRule("supplier", .supplier, clause: "V.A.4.b (NTIA)"), ScoreRule("name", .name, clause: "V.A.4.b (NTIA)"),
            ScoreRule("version", .version, clause: "V.A.4.b (NTIA)"), ScoreRule("identifier", .identifier, clause: "V.A.4.b (NTIA)"),
            ScoreRule("relationship", .relationship, clause: "V.A.4.b (NTIA)"), ScoreRule("author", .author, clause: "V.A.4.b (NTIA)"),
            ScoreRule("timestamp", .timestamp, clause: "V.A.4.b (NTIA)"), ScoreRule("automation", .formatForAutomation, clause: "V.A.4.b (NTIA)"),
            ScoreRule("support-level", .supportLevel, clause: "V.A.4.b: software level of support"),
            ScoreRule("end-of-support", .endOfSupport, clause: "V.A.4.b: end-of-support date"),
        ])
}
