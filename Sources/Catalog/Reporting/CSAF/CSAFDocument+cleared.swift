import Diagnostics
import JSONStream

extension CSAFDocument {
    /// Components that statements clear of the vulnerability, without those that it affects or that are asked about: a product has one status (CSAF
    /// 2.0, section 6.1.6).
    func cleared(_ vulnerability: ReportedVulnerability, besides taken: Set<String>) -> (
        fixed: [ScanReport.Cleared], unaffected: [ScanReport.Cleared]
    ) {
        var seen = taken
        var fixed: [ScanReport.Cleared] = []
        var unaffected: [ScanReport.Cleared] = []
        for entry in vulnerability.cleared where seen.insert(products.id(of: entry.component)).inserted {
            if entry.statements.first?.status == .fixed { fixed.append(entry) } else { unaffected.append(entry) }
        }
        return (fixed, unaffected)
    }

    /// Reasons that CSAF has a label for (section 3.2.3.5), each with the products it holds for.
    func writeFlags(_ unaffected: [ScanReport.Cleared], _ json: inout JSONWriter) {
        let labels = Self.labels.map { label in
            (label, unaffected.filter { entry in entry.statements.contains { Self.label($0.reason) == label } })
        }
        json.objects("flags", labels.filter { !$0.1.isEmpty }) { pair, json in
            json.member("label", pair.0)
            json.member("product_ids", products.ids(of: pair.1.map(\.component)))
        }
    }

    /// What is known of its exploitation (section 3.2.3.14, `exploit_status`), and why products are not affected, in words and with who says so
    /// (`impact`): a label alone
    /// says nothing of its source.
    ///
    /// - Parameter concerned: ids of the products that are affected, or may be.
    func writeThreats(_ digest: VulnerabilityDigest, _ concerned: [String], _ unaffected: [ScanReport.Cleared], _ json: inout JSONWriter) {
        var order: [String] = []
        var gathered: [String: [InventoryComponent]] = [:]
        for entry in unaffected {
            for statement in entry.statements where statement.status == .notAffected {
                let who = "\(statement.evidence.source) \(statement.evidence.record)"
                let reason = statement.reason.map { ": " + $0 } ?? ""
                let words = say("影響なしとする表明: \(who)\(reason)", "Stated not to be affected by \(who)\(reason)")
                if gathered[words] == nil { order.append(words) }
                gathered[words, default: []].append(entry.component)
            }
        }
        let urgency = concerned.isEmpty ? [] : digest.urgency.map { $0.words[language] }
        guard !order.isEmpty || !urgency.isEmpty else { return }
        let threats =
            urgency.map { (category: "exploit_status", words: $0, products: concerned) }
            + order.map { (category: "impact", words: $0, products: products.ids(of: gathered[$0] ?? [])) }
        json.objects("threats", threats) { threat, json in
            json.member("category", threat.category)
            json.member("details", threat.words)
            json.member("product_ids", threat.products)
        }
    }

    /// Whether any of `unaffected` has a reason with a label.
    static func hasLabel(_ unaffected: [ScanReport.Cleared]) -> Bool { unaffected.contains { $0.statements.contains { label($0.reason) != nil } } }

    /// The label that a reason is or begins with.
    private static func label(_ reason: String?) -> String? {
        guard let reason else { return nil }
        return labels.first { reason == $0 || reason.hasPrefix($0 + ":") }
    }

    private static let labels = VEXJustification.openVEX.sorted()
}
