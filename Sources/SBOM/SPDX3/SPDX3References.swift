/// Types of external references: our words, which are CycloneDX's, and those of SPDX 3.0.1 (Core, `ExternalRefType`) that say the same.
enum SPDX3References {
    private static let pairs: [(ours: String, spdx: String)] = [
        ("website", "altWebPage"), ("vcs", "vcs"), ("issue-tracker", "issueTracker"), ("advisories", "securityAdvisory"),
        ("mailing-list", "mailingList"), ("social", "socialMedia"), ("chat", "chat"), ("documentation", "documentation"), ("support", "support"),
        ("distribution", "altDownloadLocation"), ("source-distribution", "sourceArtifact"), ("license", "license"), ("build-meta", "buildMeta"),
        ("build-system", "buildSystem"), ("release-notes", "releaseNotes"), ("attestation", "secureSoftwareAttestation"),
        ("threat-model", "securityThreatModel"), ("adversary-model", "securityAdversaryModel"), ("risk-assessment", "riskAssessment"),
        ("vulnerability-assertion", "vulnerabilityDisclosureReport"), ("exploitability-statement", "vulnerabilityExploitabilityAssessment"),
        ("pentest-report", "securityPenTestReport"), ("static-analysis-report", "staticAnalysisReport"),
        ("dynamic-analysis-report", "dynamicAnalysisReport"), ("runtime-analysis-report", "runtimeAnalysisReport"),
        ("component-analysis-report", "componentAnalysisReport"), ("maturity-report", "qualityAssessmentReport"),
        ("certification-report", "certificationReport"), ("quality-metrics", "metrics"), ("rfc-9116", "securityPolicy"),
    ]

    /// Words that only SPDX has, and what SPDX 2.3 (Annex F) called them.
    private static let others: [String: String] = [
        "advisory": "securityAdvisory", "fix": "securityFix", "url": "securityOther", "maven-central": "mavenCentral",
    ]

    private static let own: Set<String> = [
        "binaryArtifact", "bower", "cwe", "eolNotice", "exportControlAssessment", "funding", "mavenCentral", "npm", "nuget", "privacyAssessment",
        "productMetadata", "purchaseOrder", "releaseHistory", "securityFix", "securityOther",
    ]

    private static let toSPDX = Dictionary(uniqueKeysWithValues: pairs.map { ($0.ours, $0.spdx) })
    private static let toOurs = Dictionary(uniqueKeysWithValues: pairs.map { ($0.spdx, $0.ours) })

    /// The word of SPDX 3; `other` where it has none.
    ///
    /// - Parameter category: that of SPDX 2.3. In `OTHER` a type is whatever its author made up (Annex F.6), also where it looks like another.
    static func word(_ type: String, category: String? = nil) -> String {
        toSPDX[type] ?? (category == "OTHER" ? nil : others[type]) ?? (own.contains(type) ? type : "other")
    }

    /// Our word; the one of SPDX where only it has one.
    static func type(_ word: String) -> String { toOurs[word] ?? word }
}
