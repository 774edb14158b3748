import Diagnostics

/// Tests of the standard that are not carried out, with the reason.
enum SkippedTests {
    static func of(_ version: CSAFVersion, hasSchema: Bool) -> [CSAFValidation.Skipped] {
        var found: [CSAFValidation.Skipped] = []
        if !hasSchema { found.append(CSAFValidation.Skipped(test: "schema", reason: noSchema)) }
        found += ["6.3.6", "6.3.7"].map { CSAFValidation.Skipped(test: $0, reason: network) }
        found.append(CSAFValidation.Skipped(test: "6.3.8", reason: spelling))
        guard version == .v21 else { return found }
        found += ["6.2.55", "6.3.24"].map { CSAFValidation.Skipped(test: $0, reason: network) }
        found.append(CSAFValidation.Skipped(test: "6.3.16", reason: spelling))
        return found
    }

    private static let noSchema = Wording(
        ja: "公式スキーマがないため、必須の項目だけを調べました。", en: "The official schema is not at hand; only required properties were looked at.")
    private static let network = Wording(ja: "ネットワークを使う試験です。", en: "The test needs the network.")
    private static let spelling = Wording(ja: "つづりや文法の検査器がありません。", en: "There is no spelling or grammar checker.")
}
