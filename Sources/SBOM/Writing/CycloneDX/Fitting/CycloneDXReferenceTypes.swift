/// CycloneDX `externalReference.type` with the minor version that brought each word (schemas 1.4 to 1.7).
enum CycloneDXReferenceTypes {
    static let since: [String: Int] = {
        let words: [(Int, String)] = [
            (
                4,
                """
                vcs issue-tracker website advisories bom mailing-list social chat documentation support distribution license build-meta build-system \
                release-notes other
                """
            ),
            (
                5,
                """
                distribution-intake security-contact model-card log configuration evidence formulation attestation threat-model adversary-model \
                risk-assessment vulnerability-assertion exploitability-statement pentest-report static-analysis-report dynamic-analysis-report \
                runtime-analysis-report component-analysis-report maturity-report certification-report codified-infrastructure quality-metrics poam
                """
            ),
            (6, "source-distribution electronic-signature digital-signature rfc-9116"),
            (7, "patent patent-family patent-assertion citation"),
        ]
        var table: [String: Int] = [:]
        for (minor, list) in words { for word in list.split(separator: " ") { table[String(word)] = minor } }
        return table
    }()
}
