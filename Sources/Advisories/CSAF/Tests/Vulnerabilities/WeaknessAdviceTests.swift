/// Which CWE is used (2.1 sections 6.2.23 to 6.2.26).
enum WeaknessAdviceTests {
    static let all = [deprecated, old, notAllowed, review]

    private static func weaknesses(_ facts: CSAFFacts) -> [CSAFValue] { facts.vulnerabilities.flatMap { $0.list("cwes") } }

    private static func known(_ value: CSAFValue) -> CWETable.Weakness? { value.text("id").flatMap { CWETable.weaknesses[$0] } }

    /// 6.2.23 Use of Deprecated CWE.
    static let deprecated = CSAFTest("6.2.23", [.v21]) { facts, findings in
        for value in weaknesses(facts) {
            // Deprecated from the version on whose name says so.
            guard let known = known(value), let name = value.text("version").flatMap({ known.name(in: $0) }) ?? value.text("name"),
                name.uppercased().hasPrefix("DEPRECATED")
            else { continue }
            findings.add(value["id"] ?? value, "このCWEは廃止されています。", "The CWE is deprecated.")
        }
    }

    /// 6.2.24 Usage of Non-Latest CWE Version: of the day of the current release.
    static let old = CSAFTest("6.2.24", [.v21]) { facts, findings in
        guard let day = facts.tracking?.text("current_release_date")?.prefix(10), let newest = CWETable.newest(on: String(day)) else { return }
        for value in weaknesses(facts) {
            guard let given = value["version"], let text = given.string, let order = CWETable.order[text], order != CWETable.order[newest]
            else { continue }
            findings.add(
                given, "公開日の時点でのCWEの最新版は\(newest)です。", "On the day of release CWE \(newest) was the newest version.")
        }
    }

    /// 6.2.25 Usage of CWE Not Allowed for Vulnerability Mapping.
    static let notAllowed = CSAFTest("6.2.25", [.v21]) { facts, findings in
        for value in weaknesses(facts) where ["D", "P"].contains(known(value)?.usage) {
            findings.add(
                value, "このCWEは脆弱性の分類に使うことが認められていません。", "The CWE is not allowed for mapping vulnerabilities.")
        }
    }

    /// 6.2.26 Usage of CWE Allowed with Review for Vulnerability Mapping.
    static let review = CSAFTest("6.2.26", [.v21]) { facts, findings in
        for value in weaknesses(facts) where known(value)?.usage == "R" {
            findings.add(
                value, "このCWEは、よりくわしいものがないかを確かめてから使います。", "The CWE is allowed for mapping only after review.")
        }
    }
}
